import { z } from 'zod';
import { binomeView, listBinomesInput, ownBinomeView, pairInput } from '@passerelle/core/binomes/contract.ts';
import { pageSchema } from '@passerelle/core/kernel/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { problems, type Api } from './api.ts';

export function binomeRoutes(app: Api, { services }: AppDeps): void {
  const tags = ['Binômes'];

  app.get('/me/binomes', { schema: { tags, summary: 'One’s own binômes', response: { 200: z.array(ownBinomeView), ...problems } } }, (request) =>
    services.binomes.listOwn(actorOf(request)),
  );

  app.get('/binomes', { schema: { tags, summary: 'Binômes of a programme', querystring: listBinomesInput, response: { 200: pageSchema(binomeView), ...problems } } }, (request) =>
    services.binomes.list(actorOf(request), request.query),
  );

  app.post('/binomes', { schema: { tags, summary: 'Pair a mentor and a mentee', body: pairInput, response: { 201: binomeView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await services.binomes.pair(actorOf(request), request.body)),
  );
}
