import { z } from 'zod';
import {
  cohortMemberPage,
  cohortPage,
  cohortPeopleInput,
  cohortView,
  excludeInput,
  exclusionInput,
  exclusionView,
  listCohortCandidatesInput,
  listCohortMembersInput,
  listCohortsInput,
  openCohortInput,
  reviseCohortInput,
} from '@passerelle/core/cohorts/contract.ts';
import { pageSchema } from '@passerelle/core/kernel/contract.ts';
import { memberRef } from '@passerelle/core/members/contract.ts';
import { listProfilesInput, profilePage } from '@passerelle/core/profiles/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

const ofCohort = { cohortId: true } as const;
const people = cohortPeopleInput.omit(ofCohort);

export function cohortRoutes(app: Api, deps: AppDeps): void {
  const { cohorts, profiles } = deps.services;
  const tags = ['Cohorts'];

  app.get('/cohorts', { schema: { tags, summary: 'The cohorts of a programme', querystring: listCohortsInput, response: { 200: cohortPage, ...problems } } }, (request) =>
    cohorts.list(actorOf(request), request.query),
  );

  app.post('/cohorts', { schema: { tags, summary: 'Open a cohort', body: openCohortInput, response: { 201: cohortView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await cohorts.open(actorOf(request), request.body)),
  );

  app.get('/cohorts/:id', { schema: { tags, summary: 'A cohort, and how many are in it', params: idParams, response: { 200: cohortView, ...problems } } }, (request) =>
    cohorts.get(actorOf(request), request.params.id),
  );

  app.patch('/cohorts/:id', { schema: { tags, summary: 'Call a cohort otherwise, or give it other days', params: idParams, body: reviseCohortInput.omit(ofCohort), response: { 200: cohortView, ...problems } } }, (request) =>
    cohorts.revise(actorOf(request), { ...request.body, cohortId: request.params.id }),
  );

  app.delete('/cohorts/:id', { schema: { tags, summary: 'Delete a cohort of which nothing was made', params: idParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await cohorts.discard(actorOf(request), request.params.id);
    return reply.code(204).send(null);
  });

  app.put('/cohorts/:id/closing', { schema: { tags, summary: 'Put a cohort away', params: idParams, response: { 200: cohortView, ...problems } } }, (request) =>
    cohorts.close(actorOf(request), request.params.id),
  );

  app.delete('/cohorts/:id/closing', { schema: { tags, summary: 'Take a cohort out again', params: idParams, response: { 200: cohortView, ...problems } } }, (request) =>
    cohorts.reopen(actorOf(request), request.params.id),
  );

  app.get('/cohorts/:id/members', { schema: { tags, summary: 'Who is in a cohort, all or one side', params: idParams, querystring: listCohortMembersInput.omit(ofCohort), response: { 200: cohortMemberPage, ...problems } } }, (request) =>
    cohorts.listMembers(actorOf(request), { ...request.query, cohortId: request.params.id }),
  );

  app.post('/cohorts/:id/members', { schema: { tags, summary: 'Bring members into a cohort', params: idParams, body: people, response: { 200: cohortView, ...problems } } }, (request) =>
    cohorts.add(actorOf(request), { ...request.body, cohortId: request.params.id }),
  );

  app.delete('/cohorts/:id/members', { schema: { tags, summary: 'Take members out of a cohort', params: idParams, body: people, response: { 200: cohortView, ...problems } } }, (request) =>
    cohorts.remove(actorOf(request), { ...request.body, cohortId: request.params.id }),
  );

  app.get('/cohorts/:id/candidates', { schema: { tags, summary: 'Members of the programme that are not in a cohort', params: idParams, querystring: listCohortCandidatesInput.omit(ofCohort), response: { 200: pageSchema(memberRef), ...problems } } }, (request) =>
    cohorts.listCandidates(actorOf(request), { ...request.query, cohortId: request.params.id }),
  );

  app.get('/cohorts/:id/profiles', { schema: { tags, summary: 'The profiles that the members of a cohort have written', params: idParams, querystring: listProfilesInput.omit(ofCohort), response: { 200: profilePage, ...problems } } }, (request) =>
    profiles.listOfCohort(actorOf(request), { ...request.query, cohortId: request.params.id }),
  );

  exclusionRoutes(app, deps);
}

function exclusionRoutes(app: Api, { services: { cohorts } }: AppDeps): void {
  const tags = ['Cohorts'];
  const reason = z.strictObject({ reason: excludeInput.shape.reason });

  app.get('/programmes/:id/exclusions', { schema: { tags, summary: 'Pairs that are not to be', params: idParams, response: { 200: z.array(exclusionView), ...problems } } }, (request) =>
    cohorts.listExclusions(actorOf(request), request.params.id),
  );

  app.put('/programmes/:programmeId/exclusions/:memberId/:otherId', { schema: { tags, summary: 'Have two members never be paired', params: exclusionInput, body: reason, response: { 200: exclusionView, ...problems } } }, (request) =>
    cohorts.exclude(actorOf(request), { ...request.body, ...request.params }),
  );

  app.delete('/programmes/:programmeId/exclusions/:memberId/:otherId', { schema: { tags, summary: 'Let two members be paired again', params: exclusionInput, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await cohorts.endExclusion(actorOf(request), request.params);
    return reply.code(204).send(null);
  });
}
