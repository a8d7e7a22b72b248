import { z } from 'zod';
import {
  changesInput,
  changesView,
  conversationMemberPage,
  conversationView,
  dayView,
  editInput,
  findDayInput,
  historyInput,
  historyView,
  listConversationMembersInput,
  markReadInput,
  markUnreadInput,
  messageView,
  ownConversationView,
  ownStateView,
  peopleInput,
  peopleView,
  pinnedView,
  readMarkView,
  searchMessagesInput,
  searchMessagesView,
  sendInput,
  setLevelInput,
  starredPage,
  versionsView,
} from '@passerelle/core/conversations/contract.ts';
import { emojiSchema, idSchema, pageInput } from '@passerelle/core/kernel/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

const tags = ['Conversations'];
const ofPath = { conversationId: true } as const;
const ofMessagePath = { conversationId: true, messageId: true } as const;
const messageParams = idParams.extend({ messageId: idSchema });
const reactionParams = messageParams.extend({ emoji: emojiSchema });
const ok = <T extends z.ZodType>(view: T) => ({ 200: view, ...problems });

export function conversationRoutes(app: Api, deps: AppDeps): void {
  readingRoutes(app, deps);
  writingRoutes(app, deps);
  switchRoutes(app, deps);
  ownRoutes(app, deps);
}

function readingRoutes(app: Api, { services: { conversations } }: AppDeps): void {
  app.get('/me/conversations', { schema: { tags, summary: 'Your conversations, the one with the newest message first', response: ok(z.array(ownConversationView)) } }, (request) =>
    conversations.listOwn(actorOf(request)),
  );

  app.get('/conversations/:id', { schema: { tags, summary: 'A conversation', params: idParams, response: ok(conversationView) } }, (request) =>
    conversations.get(actorOf(request), request.params.id),
  );

  app.get('/conversations/:id/messages', { schema: { tags, summary: 'Messages: the newest page, or the one before, after or around a seq', params: idParams, querystring: historyInput.omit(ofPath), response: ok(historyView) } }, (request) =>
    conversations.history(actorOf(request), { ...request.query, conversationId: request.params.id }),
  );

  app.get('/conversations/:id/changes', { schema: { tags, summary: 'What changed after a revision', params: idParams, querystring: changesInput.omit(ofPath), response: ok(changesView) } }, (request) =>
    conversations.changes(actorOf(request), { ...request.query, conversationId: request.params.id }),
  );

  app.get('/conversations/:id/search', { schema: { tags, summary: 'Messages that hold a text, newest first', params: idParams, querystring: searchMessagesInput.omit(ofPath), response: ok(searchMessagesView) } }, (request) =>
    conversations.search(actorOf(request), { ...request.query, conversationId: request.params.id }),
  );

  app.get('/conversations/:id/days/:day', { schema: { tags, summary: 'Where a day begins', params: idParams.extend({ day: findDayInput.shape.day }), response: ok(dayView) } }, (request) =>
    conversations.findDay(actorOf(request), { conversationId: request.params.id, day: request.params.day }),
  );

  app.get('/conversations/:id/pinned', { schema: { tags, summary: 'The pinned messages', params: idParams, response: ok(pinnedView) } }, (request) =>
    conversations.listPinned(actorOf(request), request.params.id),
  );

  app.get('/conversations/:id/messages/:messageId/versions', { schema: { tags, summary: 'What a message said before it was edited', params: messageParams, response: ok(versionsView) } }, (request) =>
    conversations.versions(actorOf(request), placeOf(request.params)),
  );

  app.get('/conversations/:id/members', { schema: { tags, summary: 'Who is in the conversation', params: idParams, querystring: listConversationMembersInput.omit(ofPath), response: ok(conversationMemberPage) } }, (request) =>
    conversations.listMembers(actorOf(request), { ...request.query, conversationId: request.params.id }),
  );

  app.post('/conversations/:id/people', { schema: { tags, summary: 'Who wrote: present and former members by id', params: idParams, body: peopleInput.omit(ofPath), response: ok(peopleView) } }, (request) =>
    conversations.people(actorOf(request), { ...request.body, conversationId: request.params.id }),
  );
}

function writingRoutes(app: Api, { services: { conversations } }: AppDeps): void {
  app.post('/conversations/:id/messages', { schema: { tags, summary: 'Send a message', params: idParams, body: sendInput.omit(ofPath), response: { 201: messageView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await conversations.send(actorOf(request), { ...request.body, conversationId: request.params.id })),
  );

  app.patch('/conversations/:id/messages/:messageId', { schema: { tags, summary: 'Edit your own message; what it said before stays readable', params: messageParams, body: editInput.omit(ofMessagePath), response: ok(messageView) } }, (request) =>
    conversations.edit(actorOf(request), { ...request.body, ...placeOf(request.params) }),
  );

  app.delete('/conversations/:id/messages/:messageId', { schema: { tags, summary: 'Delete your own message for everybody', params: messageParams, response: ok(messageView) } }, (request) =>
    conversations.remove(actorOf(request), placeOf(request.params)),
  );
}

/** PUT switches on, DELETE off; each may be said twice. */
function switchRoutes(app: Api, { services: { conversations } }: AppDeps): void {
  for (const method of ['PUT', 'DELETE'] as const) {
    const on = method === 'PUT';
    const back = on ? '' : ', no longer';

    app.route({ method, url: '/conversations/:id/messages/:messageId/reactions/:emoji', schema: { tags, summary: `Put an emoji beside a message${back}`, params: reactionParams, response: ok(messageView) }, handler: (request) =>
      conversations.react(actorOf(request), { ...placeOf(request.params), emoji: request.params.emoji, on }) });

    app.route({ method, url: '/conversations/:id/messages/:messageId/pin', schema: { tags, summary: `Keep a message at hand for all${back}`, params: messageParams, response: ok(messageView) }, handler: (request) =>
      conversations.pin(actorOf(request), { ...placeOf(request.params), on }) });

    app.route({ method, url: '/conversations/:id/messages/:messageId/star', schema: { tags, summary: `Put a message aside for yourself${back}`, params: messageParams, response: ok(z.object({ starred: z.boolean() })) }, handler: (request) =>
      conversations.star(actorOf(request), { ...placeOf(request.params), on }) });
  }
}

function ownRoutes(app: Api, { services: { conversations } }: AppDeps): void {
  app.get('/me/starred', { schema: { tags, summary: 'The messages you put aside, newest first', querystring: pageInput, response: ok(starredPage) } }, (request) =>
    conversations.listStarred(actorOf(request), request.query),
  );

  app.put('/conversations/:id/read', { schema: { tags, summary: 'Say how far one has read', params: idParams, body: markReadInput.omit(ofPath), response: ok(readMarkView) } }, (request) =>
    conversations.markRead(actorOf(request), { ...request.body, conversationId: request.params.id }),
  );

  app.put('/conversations/:id/unread', { schema: { tags, summary: 'Mark as unread from a message on, for your own eyes', params: idParams, body: markUnreadInput.omit(ofPath), response: ok(ownStateView) } }, (request) =>
    conversations.markUnread(actorOf(request), { ...request.body, conversationId: request.params.id }),
  );

  app.put('/conversations/:id/level', { schema: { tags, summary: 'What you want to be told of', params: idParams, body: setLevelInput.omit(ofPath), response: ok(ownStateView) } }, (request) =>
    conversations.setLevel(actorOf(request), { ...request.body, conversationId: request.params.id }),
  );
}

function placeOf({ id, messageId }: { id: string; messageId: string }) {
  return { conversationId: id, messageId };
}
