import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Built files of the screens. Hashed names under /assets never change; the rest may be asked for again. Compressed at build. */
export async function serveAssets(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) return;
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    wildcard: false,
    preCompressed: true,
    index: false,
    globIgnore: ['**/*.br', '**/*.gz', '**/.vite/**'],
    cacheControl: false,
    setHeaders(reply, path) {
      reply.header('cache-control', lifetime(path));
    },
  });
}

function lifetime(path: string): string {
  // By the service worker a browser learns that there is a newer version.
  if (path.endsWith('/sw.js')) return 'no-cache';
  return path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600';
}
