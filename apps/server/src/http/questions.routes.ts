import { z } from 'zod';
import { pageInput, pageSchema } from '@passerelle/core/kernel/contract.ts';
import { memberRef } from '@passerelle/core/members/contract.ts';
import { askExpertsInput, declareExpertiseInput, expertiseView, expertRequestView, threadExpertsView, unansweredPage } from '@passerelle/core/expertise/contract.ts';
import { joinInput, joinPlacesInput, listUnansweredInput, questionRef, questionView } from '@passerelle/core/questions/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

export function questionRoutes(app: Api, { services: { questions, expertise } }: AppDeps): void {
  const tags = ['Questions'];
  const ofPath = { threadId: true } as const;

  app.get('/threads/unanswered', { schema: { tags, summary: 'Open questions, the one that has waited longest first', querystring: listUnansweredInput, response: { 200: unansweredPage, ...problems } } }, (request) =>
    expertise.listUnanswered(actorOf(request), request.query),
  );

  app.get('/threads/:id/question', { schema: { tags, summary: 'Who has the question too, and where it was asked before', params: idParams, response: { 200: questionView, ...problems } } }, (request) =>
    questions.get(actorOf(request), request.params.id),
  );

  app.put('/threads/:id/me-too', { schema: { tags, summary: 'Say that it is one’s own question too', params: idParams, response: { 200: questionView, ...problems } } }, (request) =>
    questions.sayMeToo(actorOf(request), { threadId: request.params.id, on: true }),
  );

  app.delete('/threads/:id/me-too', { schema: { tags, summary: 'Take that back', params: idParams, response: { 200: questionView, ...problems } } }, (request) =>
    questions.sayMeToo(actorOf(request), { threadId: request.params.id, on: false }),
  );

  app.get('/threads/:id/join-places', { schema: { tags, summary: 'Questions that it may be joined to', params: idParams, querystring: joinPlacesInput.omit(ofPath), response: { 200: z.array(questionRef), ...problems } } }, (request) =>
    questions.joinPlaces(actorOf(request), { ...request.query, threadId: request.params.id }),
  );

  app.put('/threads/:id/duplicate-of', { schema: { tags, summary: 'Join a question to the one that was asked before', params: idParams, body: joinInput.omit(ofPath), response: { 200: questionView, ...problems } } }, (request) =>
    questions.joinTo(actorOf(request), { ...request.body, threadId: request.params.id }),
  );

  app.delete('/threads/:id/duplicate-of', { schema: { tags, summary: 'Take it apart again', params: idParams, response: { 200: questionView, ...problems } } }, (request) =>
    questions.takeApart(actorOf(request), request.params.id),
  );

  app.get('/threads/:id/experts', { schema: { tags, summary: 'Whom a question was put to', params: idParams, response: { 200: threadExpertsView, ...problems } } }, (request) =>
    expertise.ofThread(actorOf(request), request.params.id),
  );

  app.post('/threads/:id/experts', { schema: { tags, summary: 'Put it to members by name', params: idParams, body: askExpertsInput.omit(ofPath), response: { 200: threadExpertsView, ...problems } } }, (request) =>
    expertise.ask(actorOf(request), { ...request.body, threadId: request.params.id }),
  );

  app.get('/threads/:id/expert-candidates', { schema: { tags, summary: 'Members who know about its theme and read it', params: idParams, response: { 200: z.array(memberRef), ...problems } } }, (request) =>
    expertise.listCandidates(actorOf(request), request.params.id),
  );

  app.get('/me/expertise', { schema: { tags, summary: 'The themes that one knows about', response: { 200: expertiseView, ...problems } } }, (request) =>
    expertise.getOwn(actorOf(request)),
  );

  app.put('/me/expertise', { schema: { tags, summary: 'Say which those are', body: declareExpertiseInput, response: { 200: expertiseView, ...problems } } }, (request) =>
    expertise.declare(actorOf(request), request.body),
  );

  app.get('/me/expert-requests', { schema: { tags, summary: 'Questions put to one by name that wait', querystring: pageInput, response: { 200: pageSchema(expertRequestView), ...problems } } }, (request) =>
    expertise.listOwn(actorOf(request), request.query),
  );

  app.put('/expert-requests/:id/refusal', { schema: { tags, summary: 'Decline; nobody else learns of it', params: idParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await expertise.decline(actorOf(request), request.params.id);
    return reply.code(204).send(null);
  });
}
