import { pageInput } from '@passerelle/core/kernel/contract.ts';
import {
  agreeRelayInput,
  listWaitingRelaysInput,
  previewRelayInput,
  proposeRelayInput,
  relayPage,
  relayPreview,
  relayView,
  replyUnnamedInput,
  reviseRelayInput,
} from '@passerelle/core/relays/contract.ts';
import { postView } from '@passerelle/core/threads/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

const tags = ['Relays'];
const ofConversation = { conversationId: true } as const;
const ofRelay = { relayId: true } as const;
const ok = { 200: relayView, ...problems };

/** From a binôme to the peers, without names. */
export function relayRoutes(app: Api, { services: { relays } }: AppDeps): void {
  app.get('/conversations/:id/relays', { schema: { tags, summary: 'The binôme’s questions to the peers, newest first', params: idParams, querystring: pageInput, response: { 200: relayPage, ...problems } } }, (request) =>
    relays.list(actorOf(request), { ...request.query, conversationId: request.params.id }),
  );

  app.post('/conversations/:id/relays', { schema: { tags, summary: 'Propose a question without names to the partner', params: idParams, body: proposeRelayInput.omit(ofConversation), response: { 201: relayView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await relays.propose(actorOf(request), { ...request.body, conversationId: request.params.id })),
  );

  app.post('/conversations/:id/relays/preview', { schema: { tags, summary: 'What everybody would see; nothing is stored', params: idParams, body: previewRelayInput.omit(ofConversation), response: { 200: relayPreview, ...problems } } }, (request) =>
    relays.preview(actorOf(request), { ...request.body, conversationId: request.params.id }),
  );

  app.get('/me/relays/received', { schema: { tags, summary: 'Questions that wait for your consent, newest first', querystring: listWaitingRelaysInput, response: { 200: relayPage, ...problems } } }, (request) =>
    relays.listWaiting(actorOf(request), request.query),
  );

  app.get('/relays/:id', { schema: { tags, summary: 'A question, with what everybody would see', params: idParams, response: ok } }, (request) =>
    relays.get(actorOf(request), request.params.id),
  );

  app.patch('/relays/:id', { schema: { tags, summary: 'Find other words while it is proposed', params: idParams, body: reviseRelayInput.omit(ofRelay), response: ok } }, (request) =>
    relays.revise(actorOf(request), { ...request.body, relayId: request.params.id }),
  );

  app.put('/relays/:id/consent', { schema: { tags, summary: 'Agree to your partner’s question going out', params: idParams, body: agreeRelayInput.omit(ofRelay), response: ok } }, (request) =>
    relays.agree(actorOf(request), { ...request.body, relayId: request.params.id }),
  );

  app.put('/relays/:id/refusal', { schema: { tags, summary: 'Say no', params: idParams, response: ok } }, (request) =>
    relays.refuse(actorOf(request), { relayId: request.params.id }),
  );

  app.delete('/relays/:id', { schema: { tags, summary: 'Take back your proposal, or the question once it is public', params: idParams, response: ok } }, (request) =>
    relays.withdraw(actorOf(request), { relayId: request.params.id }),
  );

  app.post('/threads/:id/unnamed-posts', { schema: { tags, summary: 'Reply in your binôme’s thread without a name', params: idParams, body: replyUnnamedInput.omit({ threadId: true }), response: { 201: postView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await relays.reply(actorOf(request), { ...request.body, threadId: request.params.id })),
  );
}
