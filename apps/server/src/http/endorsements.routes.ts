import { endorseInput, endorsementPage, endorsementsView, listEndorsementsInput } from '@passerelle/core/endorsements/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

/** What sheets were useful for. */
export function endorsementRoutes(app: Api, { services: { endorsements } }: AppDeps): void {
  const tags = ['Practices'];
  const ofPath = { practiceId: true } as const;

  app.get('/practices/:id/endorsement', { schema: { tags, summary: 'How useful a sheet was, and whether one said so', params: idParams, response: { 200: endorsementsView, ...problems } } }, (request) =>
    endorsements.get(actorOf(request), request.params.id),
  );

  app.put('/practices/:id/endorsement', { schema: { tags, summary: 'Say that a sheet was useful, and what for', params: idParams, body: endorseInput.omit(ofPath), response: { 200: endorsementsView, ...problems } } }, (request) =>
    endorsements.give(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );

  app.delete('/practices/:id/endorsement', { schema: { tags, summary: 'Take that back', params: idParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await endorsements.takeBack(actorOf(request), request.params.id);
    return reply.code(204).send(null);
  });

  app.get('/practices/:id/endorsements', { schema: { tags, summary: 'Everybody who found a sheet useful', params: idParams, querystring: listEndorsementsInput.omit(ofPath), response: { 200: endorsementPage, ...problems } } }, (request) =>
    endorsements.list(actorOf(request), { ...request.query, practiceId: request.params.id }),
  );
}
