import { z } from 'zod';
import { localeSchema, pageSchema } from '@passerelle/core/kernel/contract.ts';
import {
  adaptPracticeInput,
  beginPracticeInput,
  listPracticesInput,
  placesInput,
  placeView,
  practiceSummary,
  practiceView,
  relatedPracticesView,
  revisePracticeInput,
  revisionSchema,
  translatePracticeInput,
} from '@passerelle/core/practices/contract.ts';
import { draftFromPostInput } from '@passerelle/core/practices/sources-contract.ts';
import {
  archivePracticeInput,
  confirmPracticeInput,
  listVersionsInput,
  practiceVersionInput,
  practiceVersionsView,
  practiceVersionView,
  publishPracticeInput,
  reinstatePracticeInput,
  restorePracticeInput,
  sendBackPracticeInput,
  submitPracticeInput,
} from '@passerelle/core/practices/versions-contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

const wordsQuery = z.strictObject({
  /** `work`: as it is being written, for those who write it. */
  words: z.enum(['shown', 'work']).default('shown'),
});
const translationParams = idParams.extend({ locale: localeSchema });
const versionParams = idParams.extend({ revision: revisionSchema });

export function practiceRoutes(app: Api, { services: { practices } }: AppDeps): void {
  const tags = ['Practices'];

  app.get('/practices', { schema: { tags, summary: 'The library', querystring: listPracticesInput, response: { 200: pageSchema(practiceSummary), ...problems } } }, (request) =>
    practices.list(actorOf(request), request.query),
  );

  app.post('/practices', { schema: { tags, summary: 'Begin a draft from a post', body: draftFromPostInput, response: { 201: practiceView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await practices.draftFromPost(actorOf(request), request.body)),
  );

  app.post('/practices/blank', { schema: { tags, summary: 'Begin a draft that says nothing yet', body: beginPracticeInput, response: { 201: practiceView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await practices.begin(actorOf(request), request.body)),
  );

  app.post(
    '/practices/:id/adaptations',
    { schema: { tags, summary: 'Begin a sheet that adapts a published one', params: idParams, body: adaptPracticeInput.omit({ practiceId: true }), response: { 201: practiceView, ...problems } } },
    async (request, reply) => reply.code(201).send(await practices.adapt(actorOf(request), { ...request.body, practiceId: request.params.id })),
  );

  app.get('/practices/places', { schema: { tags, summary: 'The communes, with what they published and do as', querystring: placesInput, response: { 200: z.array(placeView), ...problems } } }, (request) =>
    practices.places(actorOf(request), request.query),
  );

  app.get('/practices/:id', { schema: { tags, summary: 'A sheet', params: idParams, querystring: wordsQuery, response: { 200: practiceView, ...problems } } }, (request) =>
    practices.get(actorOf(request), request.params.id, { atWork: request.query.words === 'work' }),
  );

  app.get('/practices/:id/related', { schema: { tags, summary: 'Published sheets near one', params: idParams, response: { 200: relatedPracticesView, ...problems } } }, (request) =>
    practices.related(actorOf(request), request.params.id),
  );

  app.patch('/practices/:id', { schema: { tags, summary: 'Revise a sheet', params: idParams, body: revisePracticeInput.omit({ practiceId: true }), response: { 200: practiceView, ...problems } } }, (request) =>
    practices.revise(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );

  app.patch(
    '/practices/:id/translations/:locale',
    { schema: { tags, summary: 'Write a sheet in another language', params: translationParams, body: translatePracticeInput.omit({ practiceId: true, locale: true }), response: { 200: practiceView, ...problems } } },
    (request) => practices.translate(actorOf(request), { ...request.body, practiceId: request.params.id, locale: request.params.locale }),
  );

  app.delete(
    '/practices/:id/work',
    { schema: { tags, summary: 'Give up what is being written of a published sheet', params: idParams, body: practiceVersionInput.omit({ practiceId: true }), response: { 200: practiceView, ...problems } } },
    (request) => practices.discard(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );

  app.put(
    '/practices/:id/archive',
    { schema: { tags, summary: 'Take a sheet out of every list', params: idParams, body: archivePracticeInput.omit({ practiceId: true }), response: { 200: practiceView, ...problems } } },
    (request) => practices.archive(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );

  app.delete(
    '/practices/:id/archive',
    { schema: { tags, summary: 'Put an archived sheet back', params: idParams, body: reinstatePracticeInput.omit({ practiceId: true }), response: { 200: practiceView, ...problems } } },
    (request) => practices.reinstate(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );

  app.put(
    '/practices/:id/confirmation',
    { schema: { tags, summary: 'Say that a sheet still holds', params: idParams, body: confirmPracticeInput.omit({ practiceId: true }), response: { 200: practiceView, ...problems } } },
    (request) => practices.confirm(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );

  app.get(
    '/practices/:id/versions',
    { schema: { tags, summary: 'What a sheet has said, and who made it say so', params: idParams, querystring: listVersionsInput.omit({ practiceId: true }), response: { 200: practiceVersionsView, ...problems } } },
    (request) => practices.versions(actorOf(request), { ...request.query, practiceId: request.params.id }),
  );

  app.get(
    '/practices/:id/versions/:revision',
    { schema: { tags, summary: 'A version of a sheet, beside the one before it', params: versionParams, response: { 200: practiceVersionView, ...problems } } },
    (request) => practices.version(actorOf(request), { practiceId: request.params.id, revision: request.params.revision }),
  );

  app.post(
    '/practices/:id/restoration',
    { schema: { tags, summary: 'Bring the words of a version back', params: idParams, body: restorePracticeInput.omit({ practiceId: true }), response: { 200: practiceView, ...problems } } },
    (request) => practices.restore(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );

  app.put(
    '/practices/:id/review',
    { schema: { tags, summary: 'Ask the others to approve a draft', params: idParams, body: submitPracticeInput.omit({ practiceId: true }), response: { 200: practiceView, ...problems } } },
    (request) => practices.submit(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );

  app.post(
    '/practices/:id/return',
    { schema: { tags, summary: 'Send a sheet in review back to be written on', params: idParams, body: sendBackPracticeInput.omit({ practiceId: true }), response: { 200: practiceView, ...problems } } },
    (request) => practices.sendBack(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );

  app.put(
    '/practices/:id/publication',
    { schema: { tags, summary: 'Approve a sheet in review', params: idParams, body: publishPracticeInput.omit({ practiceId: true }), response: { 200: practiceView, ...problems } } },
    (request) => practices.publish(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );
}
