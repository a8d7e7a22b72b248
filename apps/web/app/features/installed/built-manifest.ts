const key = '__remixManifest';

/** What Remix says of the build that this page is of: its version, and a file that exists as long as that is served. */
export function builtManifest(): { version: string; url: string } | undefined {
  return (window as { [key]?: { version: string; url: string } })[key];
}
