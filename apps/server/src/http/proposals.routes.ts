import { z } from 'zod';
import { binomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { declineInput, declineView, proposeInput, rematchInput } from '@passerelle/core/proposals/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

export function proposalRoutes(app: Api, { services: { binomes, proposals } }: AppDeps): void {
  const tags = ['Binômes'];
  const ofPath = { binomeId: true } as const;

  app.get('/me/proposals', { schema: { tags, summary: 'What is proposed to one and waits for an answer', response: { 200: z.array(binomeLifeView), ...problems } } }, (request) =>
    binomes.listProposed(actorOf(request)),
  );

  app.post('/proposals', { schema: { tags, summary: 'Propose a mentor and a mentee to each other', body: proposeInput, response: { 201: binomeLifeView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await proposals.propose(actorOf(request), request.body)),
  );

  app.post('/binomes/:id/accept', { schema: { tags, summary: 'Accept a proposal', params: idParams, response: { 200: binomeLifeView, ...problems } } }, (request) =>
    proposals.accept(actorOf(request), request.params.id),
  );

  app.post(
    '/binomes/:id/decline',
    { schema: { tags, summary: 'Decline a proposal; the reason is for its coordinators', params: idParams, body: declineInput.omit(ofPath), response: { 200: binomeLifeView, ...problems } } },
    (request) => proposals.decline(actorOf(request), { ...request.body, binomeId: request.params.id }),
  );

  app.get('/binomes/:id/decline', { schema: { tags, summary: 'Why a proposal was declined, for its coordinators', params: idParams, response: { 200: declineView, ...problems } } }, (request) =>
    proposals.getDecline(actorOf(request), request.params.id),
  );

  app.post(
    '/binomes/:id/rematch',
    { schema: { tags, summary: 'Propose one or both of a binôme to somebody else', params: idParams, body: rematchInput.omit(ofPath), response: { 201: binomeLifeView, ...problems } } },
    async (request, reply) => reply.code(201).send(await proposals.rematch(actorOf(request), { ...request.body, binomeId: request.params.id })),
  );
}
