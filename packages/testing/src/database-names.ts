import { Client } from 'pg';

/** The same server's URL with another database. */
export function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** A connection outside of the databases that are made and dropped. */
export async function withoutDatabase<T>(serverUrl: string, story: (admin: Client) => Promise<T>): Promise<T> {
  const admin = new Client({ connectionString: withDatabase(serverUrl, 'postgres') });
  await admin.connect();
  try {
    return await story(admin);
  } finally {
    await admin.end();
  }
}
