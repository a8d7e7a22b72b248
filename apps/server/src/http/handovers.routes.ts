import { binomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { consentInput, handOverInput, handoversView, handoverView, listSuccessorsInput, substituteFields, successorsView } from '@passerelle/core/handovers/contract.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

const ofBinome = { binomeId: true } as const;
const substituteParams = idParams.extend({ substituteId: idSchema });

export function handoverRoutes(app: Api, { services: { handovers } }: AppDeps): void {
  const tags = ['Binômes'];

  app.get('/binomes/:id/successors', { schema: { tags, summary: 'Who could stand in or take over', params: idParams, querystring: listSuccessorsInput.omit(ofBinome), response: { 200: successorsView, ...problems } } }, (request) =>
    handovers.listSuccessors(actorOf(request), { ...request.query, binomeId: request.params.id }),
  );

  app.post('/binomes/:id/substitutes', { schema: { tags, summary: 'Have somebody stand in for a time', params: idParams, body: substituteFields.omit(ofBinome), response: { 201: binomeLifeView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await handovers.substitute(actorOf(request), { ...request.body, binomeId: request.params.id })),
  );

  app.delete('/binomes/:id/substitutes/:substituteId', { schema: { tags, summary: 'Have somebody stand in no longer', params: substituteParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await handovers.endSubstitute(actorOf(request), { binomeId: request.params.id, substituteId: request.params.substituteId });
    return reply.code(204).send(null);
  });

  app.get('/binomes/:id/handovers', { schema: { tags, summary: 'Who handed over to whom', params: idParams, response: { 200: handoversView, ...problems } } }, (request) =>
    handovers.list(actorOf(request), { binomeId: request.params.id }),
  );

  app.post('/binomes/:id/handovers', { schema: { tags, summary: 'Hand one side of a binôme over for good', params: idParams, body: handOverInput.omit(ofBinome), response: { 201: handoverView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await handovers.handOver(actorOf(request), { ...request.body, binomeId: request.params.id })),
  );

  app.put('/handovers/:id/consent', { schema: { tags, summary: 'Say whether the successor may read what was written before', params: idParams, body: consentInput.omit({ handoverId: true }), response: { 200: handoverView, ...problems } } }, (request) =>
    handovers.answer(actorOf(request), { ...request.body, handoverId: request.params.id }),
  );
}
