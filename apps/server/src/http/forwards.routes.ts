import {
  askForwardInput,
  forwardPage,
  forwardPlacesInput,
  forwardPlacesView,
  forwardView,
  grantForwardInput,
  listForAuthorInput,
} from '@passerelle/core/forwards/contract.ts';
import { idSchema, pageInput } from '@passerelle/core/kernel/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

const tags = ['Forwards'];
const messageParams = idParams.extend({ messageId: idSchema });
const ofMessage = { conversationId: true, messageId: true } as const;
const ok = { 200: forwardView, ...problems };

/** Showing a conversation's message in a thread, with its author's consent. */
export function forwardRoutes(app: Api, { services: { forwards } }: AppDeps): void {
  app.get('/conversations/:id/forward-places', { schema: { tags, summary: 'Threads that a message of the conversation may be shown in', params: idParams, querystring: forwardPlacesInput.omit({ conversationId: true }), response: { 200: forwardPlacesView, ...problems } } }, (request) =>
    forwards.places(actorOf(request), { ...request.query, conversationId: request.params.id }),
  );

  app.post('/conversations/:id/messages/:messageId/forwards', { schema: { tags, summary: 'Ask its author whether a message may be shown in a thread; your own is shown at once', params: messageParams, body: askForwardInput.omit(ofMessage), response: { 201: forwardView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await forwards.ask(actorOf(request), { ...request.body, conversationId: request.params.id, messageId: request.params.messageId })),
  );

  app.get('/me/forwards', { schema: { tags, summary: 'What you asked to show, newest first', querystring: pageInput, response: { 200: forwardPage, ...problems } } }, (request) =>
    forwards.listOwn(actorOf(request), request.query),
  );

  app.get('/me/forwards/received', { schema: { tags, summary: 'What you are asked to agree to, or have agreed to', querystring: listForAuthorInput, response: { 200: forwardPage, ...problems } } }, (request) =>
    forwards.listForAuthor(actorOf(request), request.query),
  );

  app.get('/forwards/:id', { schema: { tags, summary: 'A request, with what would be public', params: idParams, response: ok } }, (request) =>
    forwards.get(actorOf(request), request.params.id),
  );

  app.put('/forwards/:id/consent', { schema: { tags, summary: 'Agree to your words being shown', params: idParams, body: grantForwardInput.omit({ forwardId: true }), response: ok } }, (request) =>
    forwards.grant(actorOf(request), { ...request.body, forwardId: request.params.id }),
  );

  app.put('/forwards/:id/refusal', { schema: { tags, summary: 'Say no', params: idParams, response: ok } }, (request) =>
    forwards.refuse(actorOf(request), { forwardId: request.params.id }),
  );

  app.delete('/forwards/:id', { schema: { tags, summary: 'Take back your request before it is answered, or your consent after', params: idParams, response: ok } }, (request) =>
    forwards.withdraw(actorOf(request), { forwardId: request.params.id }),
  );
}
