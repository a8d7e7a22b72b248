import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { protectData, protectPages } from './security.ts';

/** Collects the routes' schemas; register before the routes. */
export async function describeApi(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Passerelle',
        version: '1',
        description:
          'Everything the screens do. Sign in with `POST /api/v1/session`; the session travels in a cookie. A request with the header `passerelle-member: <id>` is answered 401 when the session is another member’s. Lists page by an opaque cursor; failures are RFC 9457 problem details.',
        license: { name: 'MIT', identifier: 'MIT' },
      },
      servers: [{ url: publicUrl }],
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'passerelle' } } },
    },
    transform: jsonSchemaTransform,
  });
}

/** `/api/openapi.json`, and a page to read and try it at `/api/docs`. */
export async function serveApiReference(app: FastifyInstance, publicUrl: string): Promise<void> {
  await app.register(async (data) => {
    protectData(data);
    data.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  });
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/swagger-ui.css'));
  await app.register(async (docs) => {
    protectPages(docs, { https: publicUrl.startsWith('https:'), inlineStyles: true });
    await docs.register(fastifyStatic, {
      root: assets,
      prefix: '/api/docs/assets/',
      wildcard: false,
      index: false,
      globIgnore: ['**/*.map', '**/*-es-*', '**/absolute-path.js', '**/index.*', '**/package.json', '**/*.md'],
    });
    docs.get('/api/docs', { schema: { hide: true } }, (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
    docs.get('/api/docs/start.js', { schema: { hide: true } }, (_request, reply) => reply.type('text/javascript').send(start));
  });
}

const page = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Passerelle API</title>
  <link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
</head>
<body>
  <main id="reference"></main>
  <script src="/api/docs/assets/swagger-ui-bundle.js"></script>
  <script src="/api/docs/start.js"></script>
</body>
</html>
`;

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', deepLinking: true, validatorUrl: null });
`;
