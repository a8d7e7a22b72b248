import { practiceView } from '@passerelle/core/practices/contract.ts';
import {
  addSourcesInput,
  answerConsentInput,
  consentView,
  draftFromMessagesInput,
  draftFromPostsInput,
  removeSourceInput,
  settleSourceInput,
  sheetSourcesView,
} from '@passerelle/core/practices/sources-contract.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

const sourceParams = idParams.extend({ sourceId: idSchema });

/** What a sheet is made from, and the consent of those who wrote it. */
export function sourceRoutes(app: Api, { services: { practices } }: AppDeps): void {
  const tags = ['Practices'];

  app.post(
    '/threads/:id/practices',
    { schema: { tags, summary: 'Begin a draft from several posts of a thread', params: idParams, body: draftFromPostsInput.omit({ threadId: true }), response: { 201: practiceView, ...problems } } },
    async (request, reply) => reply.code(201).send(await practices.draftFromPosts(actorOf(request), { ...request.body, threadId: request.params.id })),
  );

  app.post(
    '/conversations/:id/practices',
    { schema: { tags, summary: 'Begin a draft from messages of a conversation, and ask their authors', params: idParams, body: draftFromMessagesInput.omit({ conversationId: true }), response: { 201: practiceView, ...problems } } },
    async (request, reply) => reply.code(201).send(await practices.draftFromMessages(actorOf(request), { ...request.body, conversationId: request.params.id })),
  );

  app.get('/practices/:id/sources', { schema: { tags, summary: 'The sources of a sheet, and what became of them', params: idParams, response: { 200: sheetSourcesView, ...problems } } }, (request) =>
    practices.sources(actorOf(request), request.params.id),
  );

  app.post(
    '/practices/:id/sources',
    { schema: { tags, summary: 'Have posts be sources of a draft too', params: idParams, body: addSourcesInput.omit({ practiceId: true }), response: { 200: practiceView, ...problems } } },
    (request) => practices.addSources(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );

  app.put(
    '/practices/:id/sources/:sourceId',
    { schema: { tags, summary: 'Take over what a source says now, or keep what is pinned', params: sourceParams, body: settleSourceInput.omit({ practiceId: true, sourceId: true }), response: { 200: practiceView, ...problems } } },
    (request) => practices.settleSource(actorOf(request), { ...request.body, practiceId: request.params.id, sourceId: request.params.sourceId }),
  );

  app.post(
    '/practices/:id/sources/:sourceId/removal',
    { schema: { tags, summary: 'Take a source away from a draft', params: sourceParams, body: removeSourceInput.omit({ practiceId: true, sourceId: true }), response: { 200: practiceView, ...problems } } },
    (request) => practices.removeSource(actorOf(request), { ...request.body, practiceId: request.params.id, sourceId: request.params.sourceId }),
  );

  app.get('/practices/:id/consent', { schema: { tags, summary: 'What is asked of one’s own messages for a sheet', params: idParams, response: { 200: consentView, ...problems } } }, (request) =>
    practices.consent(actorOf(request), request.params.id),
  );

  app.put(
    '/practices/:id/consent',
    { schema: { tags, summary: 'Say yes or no to words of one’s own in a sheet', params: idParams, body: answerConsentInput.omit({ practiceId: true }), response: { 200: consentView, ...problems } } },
    (request) => practices.answerConsent(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );

  app.delete('/practices/:id/consent/:sourceId', { schema: { tags, summary: 'Take consent back: the sheet leaves the library', params: sourceParams, response: { 200: consentView, ...problems } } }, (request) =>
    practices.withdrawConsent(actorOf(request), { practiceId: request.params.id, sourceId: request.params.sourceId }),
  );
}
