import { z } from 'zod';
import { pageSchema } from '@passerelle/core/kernel/contract.ts';
import { threadPracticeView } from '@passerelle/core/practices/sources-contract.ts';
import {
  acceptAnswerInput,
  askInput,
  listPostsInput,
  listThreadsInput,
  postView,
  replyInput,
  threadChangesInput,
  threadChangesView,
  threadPageView,
  threadSummary,
  threadView,
} from '@passerelle/core/threads/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { postRoutes } from './posts.routes.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

export function threadRoutes(app: Api, { services: { threads, practices } }: AppDeps): void {
  const tags = ['Threads'];
  const ofPath = { threadId: true } as const;

  app.get('/threads', { schema: { tags, summary: 'Threads, the newest post first', querystring: listThreadsInput, response: { 200: pageSchema(threadSummary), ...problems } } }, (request) =>
    threads.list(actorOf(request), request.query),
  );

  app.post('/threads', { schema: { tags, summary: 'Ask, or open a discussion', body: askInput, response: { 201: threadView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await threads.ask(actorOf(request), request.body)),
  );

  app.get('/threads/:id', { schema: { tags, summary: 'A thread with a stretch of its posts', params: idParams, querystring: listPostsInput.omit(ofPath), response: { 200: threadPageView, ...problems } } }, (request) =>
    threads.page(actorOf(request), { ...request.query, threadId: request.params.id }),
  );

  app.post('/threads/:id/posts', { schema: { tags, summary: 'Reply', params: idParams, body: replyInput.omit(ofPath), response: { 201: postView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await threads.reply(actorOf(request), { ...request.body, threadId: request.params.id })),
  );

  postRoutes(app, threads);

  app.get('/threads/:id/changes', { schema: { tags, summary: 'What changed after a revision', params: idParams, querystring: threadChangesInput.omit(ofPath), response: { 200: threadChangesView, ...problems } } }, (request) =>
    threads.changes(actorOf(request), { ...request.query, threadId: request.params.id }),
  );

  app.put('/threads/:id/accepted-answer', { schema: { tags, summary: 'Mark the answer that helped, or take the mark back', params: idParams, body: acceptAnswerInput.omit(ofPath), response: { 200: threadView, ...problems } } }, (request) =>
    threads.acceptAnswer(actorOf(request), { ...request.body, threadId: request.params.id }),
  );

  app.get('/threads/:id/practices', { schema: { tags, summary: 'Sheets made from its posts', params: idParams, response: { 200: z.array(threadPracticeView), ...problems } } }, (request) =>
    practices.listOfThread(actorOf(request), request.params.id),
  );
}
