import {
  changesInput,
  changesView,
  conversationView,
  historyInput,
  historyView,
  markReadInput,
  messageView,
  readMarkView,
  sendInput,
} from '@passerelle/core/conversations/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

export function conversationRoutes(app: Api, { services: { conversations } }: AppDeps): void {
  const tags = ['Conversations'];
  const ofPath = { conversationId: true } as const;

  app.get('/conversations/:id', { schema: { tags, summary: 'A conversation', params: idParams, response: { 200: conversationView, ...problems } } }, (request) =>
    conversations.get(actorOf(request), request.params.id),
  );

  app.get('/conversations/:id/messages', { schema: { tags, summary: 'Messages, newest page first', params: idParams, querystring: historyInput.omit(ofPath), response: { 200: historyView, ...problems } } }, (request) =>
    conversations.history(actorOf(request), { ...request.query, conversationId: request.params.id }),
  );

  app.post('/conversations/:id/messages', { schema: { tags, summary: 'Send a message', params: idParams, body: sendInput.omit(ofPath), response: { 201: messageView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await conversations.send(actorOf(request), { ...request.body, conversationId: request.params.id })),
  );

  app.get('/conversations/:id/changes', { schema: { tags, summary: 'What changed after a revision', params: idParams, querystring: changesInput.omit(ofPath), response: { 200: changesView, ...problems } } }, (request) =>
    conversations.changes(actorOf(request), { ...request.query, conversationId: request.params.id }),
  );

  app.put('/conversations/:id/read', { schema: { tags, summary: 'Say how far one has read', params: idParams, body: markReadInput.omit(ofPath), response: { 200: readMarkView, ...problems } } }, (request) =>
    conversations.markRead(actorOf(request), { ...request.body, conversationId: request.params.id }),
  );
}
