import { bookmarkInList, bookmarkPage, bookmarkView, keepBookmarkInput, listBookmarksInput } from '@passerelle/core/bookmarks/contract.ts';
import { draftInList, draftView, keepDraftInput, previewInput, previewView } from '@passerelle/core/drafts/contract.ts';
import { findInput, findView, similarInput, similarView } from '@passerelle/core/search/contract.ts';
import { z } from 'zod';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

export function searchRoutes(app: Api, { services: { search } }: AppDeps): void {
  const tags = ['Search'];

  app.get('/search', { schema: { tags, summary: 'Threads, posts and sheets by their words', querystring: findInput, response: { 200: findView, ...problems } } }, (request) =>
    search.find(actorOf(request), request.query),
  );

  app.get('/threads/similar', { schema: { tags, summary: 'Questions like a title', querystring: similarInput, response: { 200: similarView, ...problems } } }, (request) =>
    search.similar(actorOf(request), request.query),
  );
}

/** `:place` is `ask`, or `thread:` and the thread's id. */
const placeParams = z.strictObject({ place: z.string().max(50) });

export function draftRoutes(app: Api, { services: { drafts } }: AppDeps): void {
  const tags = ['Drafts'];

  app.get('/me/drafts', { schema: { tags, summary: 'One’s drafts, the one changed last first', response: { 200: z.array(draftInList), ...problems } } }, (request) =>
    drafts.list(actorOf(request)),
  );

  app.get('/me/drafts/:place', { schema: { tags, summary: 'One’s draft for a place', params: placeParams, response: { 200: draftView, ...problems } } }, (request) =>
    drafts.get(actorOf(request), request.params.place),
  );

  app.put('/me/drafts/:place', { schema: { tags, summary: 'Keep what is written so far', params: placeParams, body: keepDraftInput.omit({ place: true }), response: { 200: draftView, ...problems } } }, (request) =>
    drafts.keep(actorOf(request), { ...request.body, place: request.params.place }),
  );

  app.delete('/me/drafts/:place', { schema: { tags, summary: 'Forget a draft', params: placeParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await drafts.drop(actorOf(request), request.params.place);
    return reply.code(204).send(null);
  });

  app.post('/preview', { schema: { tags, summary: 'What a post will look like', body: previewInput, response: { 200: previewView, ...problems } } }, (request) =>
    drafts.preview(actorOf(request), request.body),
  );
}

export function bookmarkRoutes(app: Api, { services: { bookmarks } }: AppDeps): void {
  const tags = ['Bookmarks'];
  const input = z.strictObject({ note: keepBookmarkInput.shape.note, remindAt: keepBookmarkInput.shape.remindAt, remindOn: keepBookmarkInput.shape.remindOn });

  app.get('/me/bookmarks', { schema: { tags, summary: 'Posts put aside, the newest first', querystring: listBookmarksInput, response: { 200: bookmarkPage, ...problems } } }, (request) =>
    bookmarks.list(actorOf(request), request.query),
  );

  app.get('/posts/:id/bookmark', { schema: { tags, summary: 'A post put aside', params: idParams, response: { 200: bookmarkInList, ...problems } } }, (request) =>
    bookmarks.get(actorOf(request), request.params.id),
  );

  app.put('/posts/:id/bookmark', { schema: { tags, summary: 'Put a post aside, or change note and reminder', params: idParams, body: input, response: { 200: bookmarkView, ...problems } } }, (request) =>
    bookmarks.keep(actorOf(request), { ...request.body, postId: request.params.id }),
  );

  app.delete('/posts/:id/bookmark', { schema: { tags, summary: 'Put it back', params: idParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await bookmarks.drop(actorOf(request), request.params.id);
    return reply.code(204).send(null);
  });

  app.put('/posts/:id/bookmark/seen', { schema: { tags, summary: 'The reminder was seen', params: idParams, response: { 200: bookmarkView, ...problems } } }, (request) =>
    bookmarks.markSeen(actorOf(request), request.params.id),
  );
}
