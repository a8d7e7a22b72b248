import { askAboutInput, discussionsPage, discussionsView, listDiscussionsInput } from '@passerelle/core/discussions/contract.ts';
import { threadView } from '@passerelle/core/threads/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

/** What is asked about sheets. */
export function discussionRoutes(app: Api, { services: { discussions } }: AppDeps): void {
  const tags = ['Practices'];
  const ofPath = { practiceId: true } as const;

  app.get('/practices/:id/discussion', { schema: { tags, summary: 'The newest questions about a sheet', params: idParams, response: { 200: discussionsView, ...problems } } }, (request) =>
    discussions.get(actorOf(request), request.params.id),
  );

  app.get('/practices/:id/threads', { schema: { tags, summary: 'All questions about a sheet', params: idParams, querystring: listDiscussionsInput.omit(ofPath), response: { 200: discussionsPage, ...problems } } }, (request) =>
    discussions.list(actorOf(request), { ...request.query, practiceId: request.params.id }),
  );

  app.post('/practices/:id/threads', { schema: { tags, summary: 'Ask those who wrote a sheet', params: idParams, body: askAboutInput.omit(ofPath), response: { 201: threadView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await discussions.ask(actorOf(request), { ...request.body, practiceId: request.params.id })),
  );
}
