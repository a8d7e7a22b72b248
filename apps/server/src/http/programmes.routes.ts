import { z } from 'zod';
import { idSchema, pageSchema } from '@passerelle/core/kernel/contract.ts';
import { listMembersInput, memberView } from '@passerelle/core/members/contract.ts';
import {
  addCommuneInput,
  describeCommuneInput,
  describedCommuneView,
  membershipInput,
  placeCommuneInput,
  programmeSettingsView,
  programmeView,
  settleProgrammeInput,
  tieInput,
  tieTownsInput,
  tieView,
} from '@passerelle/core/programmes/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

export function programmeRoutes(app: Api, deps: AppDeps): void {
  const { services } = deps;
  const tags = ['Programmes'];

  app.get('/programmes', { schema: { tags, summary: 'One’s own programmes', response: { 200: z.array(programmeView), ...problems } } }, (request) =>
    services.programmes.listOwn(actorOf(request)),
  );

  app.get('/communes', { schema: { tags, summary: 'Communes of a programme', querystring: z.strictObject({ programmeId: idSchema }), response: { 200: z.array(describedCommuneView), ...problems } } }, (request) =>
    services.programmes.listCommunes(actorOf(request), request.query.programmeId),
  );

  app.post('/communes', { schema: { tags, summary: 'Add a commune', body: addCommuneInput, response: { 201: describedCommuneView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await services.programmes.addCommune(actorOf(request), request.body)),
  );

  app.put('/communes/:id/place', { schema: { tags, summary: 'Say where a commune lies', params: idParams, body: placeCommuneInput.omit({ communeId: true }), response: { 200: describedCommuneView, ...problems } } }, (request) =>
    services.programmes.placeCommune(actorOf(request), { ...request.body, communeId: request.params.id }),
  );

  app.put('/communes/:id/description', { schema: { tags, summary: 'Say how many live in a commune and what kind of place it is', params: idParams, body: describeCommuneInput.omit({ communeId: true }), response: { 200: describedCommuneView, ...problems } } }, (request) =>
    services.programmes.describeCommune(actorOf(request), { ...request.body, communeId: request.params.id }),
  );

  app.get('/members', { schema: { tags, summary: 'Members of a programme', querystring: listMembersInput, response: { 200: pageSchema(memberView), ...problems } } }, (request) =>
    services.members.list(actorOf(request), request.query),
  );

  app.put('/programmes/:programmeId/members/:memberId', { schema: { tags, summary: 'Restore an ended membership', params: membershipInput, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await services.programmes.restoreMembership(actorOf(request), request.params);
    return reply.code(204).send(null);
  });

  app.delete('/programmes/:programmeId/members/:memberId', { schema: { tags, summary: 'End a membership', params: membershipInput, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await services.programmes.endMembership(actorOf(request), request.params);
    return reply.code(204).send(null);
  });

  settingRoutes(app, deps);
}

function settingRoutes(app: Api, { services: { programmes } }: AppDeps): void {
  const tags = ['Programmes'];

  app.get('/programmes/:id/settings', { schema: { tags, summary: 'What holds for a programme and its binômes', params: idParams, response: { 200: programmeSettingsView, ...problems } } }, (request) =>
    programmes.settings(actorOf(request), request.params.id),
  );

  app.put('/programmes/:id/settings', { schema: { tags, summary: 'Say what holds for a programme and its binômes', params: idParams, body: settleProgrammeInput.omit({ programmeId: true }), response: { 200: programmeSettingsView, ...problems } } }, (request) =>
    programmes.settle(actorOf(request), { ...request.body, programmeId: request.params.id }),
  );

  app.get('/programmes/:id/ties', { schema: { tags, summary: 'What binds towns of a programme already', params: idParams, response: { 200: z.array(tieView), ...problems } } }, (request) =>
    programmes.listTies(actorOf(request), request.params.id),
  );

  app.put('/programmes/:programmeId/ties/:communeId/:otherId', { schema: { tags, summary: 'Say what binds two towns', params: tieInput, body: z.strictObject({ note: tieTownsInput.shape.note }), response: { 200: tieView, ...problems } } }, (request) =>
    programmes.tie(actorOf(request), { ...request.body, ...request.params }),
  );

  app.delete('/programmes/:programmeId/ties/:communeId/:otherId', { schema: { tags, summary: 'Say that nothing binds two towns', params: tieInput, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await programmes.untie(actorOf(request), request.params);
    return reply.code(204).send(null);
  });
}
