import {
  followPracticeInput,
  followsPage,
  followSpaceInput,
  followThemeInput,
  followThreadInput,
  levelView,
  listFollowsInput,
  placeFollowView,
  sheetFollowView,
  spaceFollowInput,
  themeFollowInput,
  threadFollowView,
} from '@passerelle/core/follows/contract.ts';
import {
  entryInput,
  inboxCount,
  inboxPage,
  listReadersInput,
  ownThreadsInput,
  ownThreadsView,
  readAllInput,
  readAllView,
  readersView,
  readingInput,
  readingView,
  readPostsInput,
  todayView,
  unreadPostsInput,
} from '@passerelle/core/inbox/contract.ts';
import { pageInput } from '@passerelle/core/kernel/contract.ts';
import { ownThreadView } from '@passerelle/core/threads/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

/** What one has read, what one is told of, and what is new. */
export function readingRoutes(app: Api, deps: AppDeps): void {
  readStateRoutes(app, deps);
  followRoutes(app, deps);
  sheetFollowRoutes(app, deps);
  inboxRoutes(app, deps);
}

function readStateRoutes(app: Api, { services: { inbox } }: AppDeps): void {
  const tags = ['Reading'];
  const ofPath = { threadId: true } as const;

  app.get('/threads/:id/read', { schema: { tags, summary: 'How far one has read a thread, and what is unread in a stretch of it', params: idParams, querystring: readingInput.omit(ofPath), response: { 200: readingView, ...problems } } }, (request) =>
    inbox.reading(actorOf(request), { ...request.query, threadId: request.params.id }),
  );

  app.put('/threads/:id/read', { schema: { tags, summary: 'Mark posts as read', params: idParams, body: readPostsInput.omit(ofPath), response: { 200: ownThreadView, ...problems } } }, (request) =>
    inbox.markRead(actorOf(request), { ...request.body, threadId: request.params.id }),
  );

  app.put('/threads/:id/unread', { schema: { tags, summary: 'Mark posts as unread, from one on', params: idParams, body: unreadPostsInput.omit(ofPath), response: { 200: ownThreadView, ...problems } } }, (request) =>
    inbox.markUnread(actorOf(request), { ...request.body, threadId: request.params.id }),
  );

  app.get('/threads/:id/readers', { schema: { tags, summary: 'Who has read an announcement', params: idParams, querystring: listReadersInput.omit(ofPath), response: { 200: readersView, ...problems } } }, (request) =>
    inbox.listReaders(actorOf(request), { ...request.query, threadId: request.params.id }),
  );

  app.post('/me/threads/read', { schema: { tags, summary: 'How far one has read threads', body: ownThreadsInput, response: { 200: ownThreadsView, ...problems } } }, (request) =>
    inbox.ownThreads(actorOf(request), request.body),
  );

  app.put('/me/threads/read', { schema: { tags, summary: 'Mark all threads as read, or those of a space or on a theme', body: readAllInput, response: { 200: readAllView, ...problems } } }, (request) =>
    inbox.markAllRead(actorOf(request), request.body),
  );
}

function followRoutes(app: Api, { services: { follows } }: AppDeps): void {
  const tags = ['Following'];

  app.get('/me/follows', { schema: { tags, summary: 'What one asks for at themes, spaces, threads and sheets', querystring: listFollowsInput, response: { 200: followsPage, ...problems } } }, (request) =>
    follows.list(actorOf(request), request.query),
  );

  app.get('/threads/:id/follow', { schema: { tags, summary: 'What one is told of in a thread, and why', params: idParams, response: { 200: threadFollowView, ...problems } } }, (request) =>
    follows.ofThread(actorOf(request), request.params.id),
  );

  app.put('/threads/:id/follow', { schema: { tags, summary: 'Choose what one is told of in a thread', params: idParams, body: followThreadInput.omit({ threadId: true }), response: { 200: levelView, ...problems } } }, (request) =>
    follows.followThread(actorOf(request), { ...request.body, threadId: request.params.id }),
  );

  app.get('/spaces/:id/follow', { schema: { tags, summary: 'What one is told of in a space, or in its threads on a theme', params: idParams, querystring: spaceFollowInput.omit({ spaceId: true }), response: { 200: placeFollowView, ...problems } } }, (request) =>
    follows.ofSpace(actorOf(request), { ...request.query, spaceId: request.params.id }),
  );

  app.put('/spaces/:id/follow', { schema: { tags, summary: 'The same for a space', params: idParams, body: followSpaceInput.omit({ spaceId: true }), response: { 200: levelView, ...problems } } }, (request) =>
    follows.followSpace(actorOf(request), { ...request.body, spaceId: request.params.id }),
  );

  app.get('/themes/:theme/follow', { schema: { tags, summary: 'What one is told of on a theme', params: themeFollowInput, response: { 200: placeFollowView, ...problems } } }, (request) =>
    follows.ofTheme(actorOf(request), request.params),
  );

  app.put('/themes/:theme/follow', { schema: { tags, summary: 'The same for a theme', params: themeFollowInput, body: followThemeInput.omit({ theme: true }), response: { 200: levelView, ...problems } } }, (request) =>
    follows.followTheme(actorOf(request), { ...request.body, theme: request.params.theme }),
  );
}

function sheetFollowRoutes(app: Api, { services: { follows } }: AppDeps): void {
  const tags = ['Following'];

  app.get('/practices/:id/follow', { schema: { tags, summary: 'Whether one follows a sheet', params: idParams, response: { 200: sheetFollowView, ...problems } } }, (request) =>
    follows.ofPractice(actorOf(request), request.params.id),
  );

  app.put('/practices/:id/follow', { schema: { tags, summary: 'Be told when a sheet says something else, or no longer', params: idParams, body: followPracticeInput.omit({ practiceId: true }), response: { 200: levelView, ...problems } } }, (request) =>
    follows.followPractice(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );
}

function inboxRoutes(app: Api, { services: { inbox } }: AppDeps): void {
  const tags = ['Inbox'];
  const params = entryInput;

  app.get('/me/inbox', { schema: { tags, summary: 'What is new', querystring: pageInput, response: { 200: inboxPage, ...problems } } }, (request) =>
    inbox.list(actorOf(request), request.query),
  );

  app.get('/me/inbox/count', { schema: { tags, summary: 'How much is new', response: { 200: inboxCount, ...problems } } }, (request) =>
    inbox.count(actorOf(request)),
  );

  app.get('/me/today', { schema: { tags, summary: 'What needs one today', response: { 200: todayView, ...problems } } }, (request) =>
    inbox.today(actorOf(request)),
  );

  app.put('/me/inbox/:kind/:id/done', { schema: { tags, summary: 'Have done with an entry', params, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await inbox.finish(actorOf(request), request.params);
    return reply.code(204).send(null);
  });

  app.delete('/me/inbox/:kind/:id/done', { schema: { tags, summary: 'Bring an entry back', params, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await inbox.bringBack(actorOf(request), request.params);
    return reply.code(204).send(null);
  });
}
