import { pageSchema } from '@passerelle/core/kernel/contract.ts';
import {
  draftFromPostInput,
  listPracticesInput,
  practiceSummary,
  practiceView,
  revisePracticeInput,
} from '@passerelle/core/practices/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

export function practiceRoutes(app: Api, { services: { practices } }: AppDeps): void {
  const tags = ['Practices'];

  app.get('/practices', { schema: { tags, summary: 'The library', querystring: listPracticesInput, response: { 200: pageSchema(practiceSummary), ...problems } } }, (request) =>
    practices.list(actorOf(request), request.query),
  );

  app.post('/practices', { schema: { tags, summary: 'Begin a draft from a post', body: draftFromPostInput, response: { 201: practiceView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await practices.draftFromPost(actorOf(request), request.body)),
  );

  app.get('/practices/:id', { schema: { tags, summary: 'A sheet', params: idParams, response: { 200: practiceView, ...problems } } }, (request) =>
    practices.get(actorOf(request), request.params.id),
  );

  app.patch('/practices/:id', { schema: { tags, summary: 'Revise a sheet', params: idParams, body: revisePracticeInput.omit({ practiceId: true }), response: { 200: practiceView, ...problems } } }, (request) =>
    practices.revise(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );

  app.put('/practices/:id/publication', { schema: { tags, summary: 'Publish a sheet', params: idParams, response: { 200: practiceView, ...problems } } }, (request) =>
    practices.publish(actorOf(request), { practiceId: request.params.id }),
  );
}
