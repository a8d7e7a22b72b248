import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { compress } from './compress-assets.ts';

/**
 * Builds `sw/` into `/sw.js`, one plain script at the root so that it may serve every page. It carries the version of the
 * browser's half, which Remix names its manifest after: a new build is a new worker, the same one is not.
 */
export function serviceWorker(): Plugin {
  let root = '';
  let outDir: string | null = null;
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root;
      // Remix writes that manifest while it builds the server's half.
      outDir = config.build.ssr ? join(config.root, 'build/client') : null;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!outDir) return;
        await build({
          configFile: false,
          root,
          logLevel: 'error',
          publicDir: false,
          define: { BUILD_VERSION: JSON.stringify(versionOf(outDir)), 'process.env.NODE_ENV': '"production"' },
          build: {
            outDir,
            emptyOutDir: false,
            target: 'es2022',
            lib: { entry: join(root, 'sw/main.ts'), formats: ['iife'], name: 'worker', fileName: () => 'sw.js' },
          },
        });
        await compress(join(outDir, 'sw.js'));
      },
    },
  };
}

function versionOf(outDir: string): string {
  const name = readdirSync(join(outDir, 'assets')).find((file) => /^manifest-\w+\.js$/.test(file));
  if (!name) throw new Error('the build has no manifest to take its version from');
  return name.replace(/^manifest-|\.js$/g, '');
}
