import { fileURLToPath } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { FastifyInstance } from 'fastify';

/** Screens straight from their sources, reloaded as they change; `npm run dev` only. */
export async function createDevWeb(app: FastifyInstance): Promise<() => Promise<ServerBuild>> {
  const { createServer } = await import('vite');
  const vite = await createServer({
    root: fileURLToPath(new URL('../../../web', import.meta.url)),
    server: { middlewareMode: true, hmr: { server: app.server } },
    appType: 'custom',
  });
  app.addHook('preClose', () => vite.close());
  app.addHook('onRequest', (request, reply, next) => {
    // Vite answers for its own modules and hands the rest back.
    if (request.method !== 'GET') return next();
    vite.middlewares(request.raw, reply.raw, next);
  });
  return async () => (await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild;
}
