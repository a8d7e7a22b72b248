import { z } from 'zod';
import {
  comparisonView,
  leftoverPage,
  listRunsInput,
  matchedPairPage,
  ofRunInput,
  pinInput,
  pinView,
  runMatchingInput,
  runPage,
  runView,
} from '@passerelle/core/matching/contract.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

const ofCohort = { cohortId: true } as const;
const inRun = ofRunInput.omit({ runId: true });
const pairParams = idParams.extend({ mentorId: idSchema, menteeId: idSchema });
const tags = ['Matching'];

export function matchingRoutes(app: Api, deps: AppDeps): void {
  const { matching } = deps.services;

  app.get('/cohorts/:id/matching-runs', { schema: { tags, summary: 'What was proposed for a cohort, the newest first', params: idParams, querystring: listRunsInput.omit(ofCohort), response: { 200: runPage, ...problems } } }, (request) =>
    matching.list(actorOf(request), { ...request.query, cohortId: request.params.id }),
  );

  app.post('/cohorts/:id/matching-runs', { schema: { tags, summary: 'Propose pairs for all of a cohort', params: idParams, body: runMatchingInput.omit(ofCohort), response: { 201: runView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await matching.run(actorOf(request), { ...request.body, cohortId: request.params.id })),
  );

  app.get('/matching-runs/:id', { schema: { tags, summary: 'A proposal for a cohort, and what is no longer true of it', params: idParams, response: { 200: runView, ...problems } } }, (request) =>
    matching.get(actorOf(request), request.params.id),
  );

  app.get('/matching-runs/:id/pairs', { schema: { tags, summary: 'The pairs of a proposal, and why they were put together', params: idParams, querystring: inRun, response: { 200: matchedPairPage, ...problems } } }, (request) =>
    matching.listPairs(actorOf(request), { ...request.query, runId: request.params.id }),
  );

  app.get('/matching-runs/:id/leftovers', { schema: { tags, summary: 'Who stays alone in a proposal, and why', params: idParams, querystring: inRun, response: { 200: leftoverPage, ...problems } } }, (request) =>
    matching.listLeftovers(actorOf(request), { ...request.query, runId: request.params.id }),
  );

  app.get('/matching-runs/:id/comparison', { schema: { tags, summary: 'A proposal beside the one before it', params: idParams, querystring: inRun, response: { 200: comparisonView, ...problems } } }, (request) =>
    matching.compare(actorOf(request), { ...request.query, runId: request.params.id }),
  );

  app.put('/matching-runs/:id/publication', { schema: { tags, summary: 'Propose all pairs to those whom it concerns', params: idParams, response: { 200: runView, ...problems } } }, (request) =>
    matching.publish(actorOf(request), { runId: request.params.id }),
  );

  pinRoutes(app, deps);
}

function pinRoutes(app: Api, { services: { matching } }: AppDeps): void {
  app.get('/cohorts/:id/pins', { schema: { tags, summary: 'Pairs that are to be, or not to be, whatever their score', params: idParams, response: { 200: z.array(pinView), ...problems } } }, (request) =>
    matching.listPins(actorOf(request), request.params.id),
  );

  app.put('/cohorts/:id/pins/:mentorId/:menteeId', { schema: { tags, summary: 'Have two be together, or never', params: pairParams, body: pinInput.pick({ kind: true }), response: { 204: noContent, ...problems } } }, async (request, reply) => {
    const { id, mentorId, menteeId } = request.params;
    await matching.pin(actorOf(request), { ...request.body, cohortId: id, mentorId, menteeId });
    return reply.code(204).send(null);
  });

  app.delete('/cohorts/:id/pins/:mentorId/:menteeId', { schema: { tags, summary: 'Let the matching decide on two again', params: pairParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    const { id, mentorId, menteeId } = request.params;
    await matching.unpin(actorOf(request), { cohortId: id, mentorId, menteeId });
    return reply.code(204).send(null);
  });
}
