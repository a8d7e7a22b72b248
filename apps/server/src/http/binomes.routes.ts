import { z } from 'zod';
import { binomeLifeView, binomeView, closeInput, listBinomesInput, ownBinomeView, pairInput, pauseInput, stepView } from '@passerelle/core/binomes/contract.ts';
import { pageSchema } from '@passerelle/core/kernel/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

export function binomeRoutes(app: Api, { services }: AppDeps): void {
  const tags = ['Binômes'];
  const ofPath = { binomeId: true } as const;

  app.get('/me/binomes', { schema: { tags, summary: 'One’s own binômes', response: { 200: z.array(ownBinomeView), ...problems } } }, (request) =>
    services.binomes.listOwn(actorOf(request)),
  );

  app.get('/binomes', { schema: { tags, summary: 'Binômes of a programme', querystring: listBinomesInput, response: { 200: pageSchema(binomeView), ...problems } } }, (request) =>
    services.binomes.list(actorOf(request), request.query),
  );

  app.post('/binomes', { schema: { tags, summary: 'Pair a mentor and a mentee', body: pairInput, response: { 201: binomeView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await services.binomes.pair(actorOf(request), request.body)),
  );

  app.get('/binomes/:id', { schema: { tags, summary: 'The stage that a binôme is at, and what one may do', params: idParams, response: { 200: binomeLifeView, ...problems } } }, (request) =>
    services.binomes.get(actorOf(request), request.params.id),
  );

  app.get('/binomes/:id/log', { schema: { tags, summary: 'What became of it, the last step first', params: idParams, response: { 200: z.array(stepView), ...problems } } }, (request) =>
    services.binomes.listSteps(actorOf(request), request.params.id),
  );

  app.put(
    '/binomes/:id/pause',
    { schema: { tags, summary: 'Let it rest until a day', params: idParams, body: pauseInput.omit(ofPath), response: { 200: binomeLifeView, ...problems } } },
    (request) => services.binomes.pause(actorOf(request), { ...request.body, binomeId: request.params.id }),
  );

  app.delete('/binomes/:id/pause', { schema: { tags, summary: 'Have it go on', params: idParams, response: { 200: binomeLifeView, ...problems } } }, (request) =>
    services.binomes.resume(actorOf(request), request.params.id),
  );

  app.put(
    '/binomes/:id/closing',
    { schema: { tags, summary: 'Close it: nothing more is written', params: idParams, body: closeInput.omit(ofPath), response: { 200: binomeLifeView, ...problems } } },
    (request) => services.binomes.close(actorOf(request), { ...request.body, binomeId: request.params.id }),
  );
}
