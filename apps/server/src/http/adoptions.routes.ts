import { adoptInput, adoptionPage, adoptionView, listAdoptionsInput, practiceTree, reviseAdoptionInput, uptakeView } from '@passerelle/core/adoptions/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

export function adoptionRoutes(app: Api, { services: { adoptions } }: AppDeps): void {
  const tags = ['Adoptions'];
  const ofPath = { practiceId: true } as const;

  app.get(
    '/practices/:id/adoptions',
    { schema: { tags, summary: 'The communes that do as a sheet says', params: idParams, querystring: listAdoptionsInput.omit(ofPath), response: { 200: adoptionPage, ...problems } } },
    (request) => adoptions.list(actorOf(request), { ...request.query, practiceId: request.params.id }),
  );

  app.post(
    '/practices/:id/adoptions',
    { schema: { tags, summary: 'Say that one’s own commune does as a sheet says', params: idParams, body: adoptInput.omit(ofPath), response: { 201: adoptionView, ...problems } } },
    async (request, reply) => reply.code(201).send(await adoptions.adopt(actorOf(request), { ...request.body, practiceId: request.params.id })),
  );

  app.get(
    '/practices/:id/uptake',
    { schema: { tags, summary: 'How many communes do so, the newest of them, and one’s own', params: idParams, response: { 200: uptakeView, ...problems } } },
    (request) => adoptions.uptake(actorOf(request), request.params.id),
  );

  app.get(
    '/practices/:id/tree',
    { schema: { tags, summary: 'The sheets that a sheet goes back to, and those that were made of it', params: idParams, response: { 200: practiceTree, ...problems } } },
    (request) => adoptions.tree(actorOf(request), request.params.id),
  );

  app.get('/adoptions/:id', { schema: { tags, summary: 'An adoption', params: idParams, response: { 200: adoptionView, ...problems } } }, (request) =>
    adoptions.get(actorOf(request), request.params.id),
  );

  app.patch(
    '/adoptions/:id',
    { schema: { tags, summary: 'Say how far the commune is, what it changed or what came of it', params: idParams, body: reviseAdoptionInput.omit({ adoptionId: true }), response: { 200: adoptionView, ...problems } } },
    (request) => adoptions.revise(actorOf(request), { ...request.body, adoptionId: request.params.id }),
  );

  app.delete('/adoptions/:id', { schema: { tags, summary: 'Withdraw an adoption', params: idParams, response: { 200: adoptionView, ...problems } } }, (request) =>
    adoptions.withdraw(actorOf(request), request.params.id),
  );

  app.post('/adoptions/:id/restore', { schema: { tags, summary: 'Bring a withdrawn adoption back', params: idParams, response: { 200: adoptionView, ...problems } } }, (request) =>
    adoptions.restore(actorOf(request), request.params.id),
  );
}
