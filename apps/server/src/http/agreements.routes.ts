import { z } from 'zod';
import { agreementStanding, agreementView, signAgreementInput, wordingView, writeAgreementInput } from '@passerelle/core/agreements/contract.ts';
import { assessInput, assessmentFigures, assessmentsView } from '@passerelle/core/assessments/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

/** What binds the two, and what they say of it in the end. */
export function agreementRoutes(app: Api, { services: { agreements, assessments } }: AppDeps): void {
  const tags = ['Binômes'];
  const ofPath = { binomeId: true } as const;

  app.get('/binomes/:id/agreement', { schema: { tags, summary: 'The agreement, for those who work in the binôme', params: idParams, response: { 200: agreementView, ...problems } } }, (request) =>
    agreements.get(actorOf(request), request.params.id),
  );

  app.put(
    '/binomes/:id/agreement',
    { schema: { tags, summary: 'Write another wording, and sign it', params: idParams, body: writeAgreementInput.omit(ofPath), response: { 200: agreementView, ...problems } } },
    (request) => agreements.write(actorOf(request), { ...request.body, binomeId: request.params.id }),
  );

  app.put(
    '/binomes/:id/agreement/signature',
    { schema: { tags, summary: 'Sign the newest wording', params: idParams, body: signAgreementInput.omit(ofPath), response: { 200: agreementView, ...problems } } },
    (request) => agreements.sign(actorOf(request), { ...request.body, binomeId: request.params.id }),
  );

  app.get('/binomes/:id/agreement/wordings', { schema: { tags, summary: 'Its wordings, the newest first', params: idParams, response: { 200: z.array(wordingView), ...problems } } }, (request) =>
    agreements.listWordings(actorOf(request), request.params.id),
  );

  app.get('/binomes/:id/agreement/standing', { schema: { tags, summary: 'Whether it is signed, and its rhythm', params: idParams, response: { 200: agreementStanding, ...problems } } }, (request) =>
    agreements.getStanding(actorOf(request), request.params.id),
  );

  app.get('/binomes/:id/assessments', { schema: { tags, summary: 'How it was, for the two', params: idParams, response: { 200: assessmentsView, ...problems } } }, (request) =>
    assessments.get(actorOf(request), request.params.id),
  );

  app.post(
    '/binomes/:id/assessments',
    { schema: { tags, summary: 'Say how it was', params: idParams, body: assessInput.omit(ofPath), response: { 201: assessmentsView, ...problems } } },
    async (request, reply) => reply.code(201).send(await assessments.assess(actorOf(request), { ...request.body, binomeId: request.params.id })),
  );

  app.get('/binomes/:id/assessments/figures', { schema: { tags, summary: 'The figures of it, for coordinators', params: idParams, response: { 200: z.array(assessmentFigures), ...problems } } }, (request) =>
    assessments.listFigures(actorOf(request), request.params.id),
  );
}
