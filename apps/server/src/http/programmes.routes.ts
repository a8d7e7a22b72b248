import { z } from 'zod';
import { pageSchema } from '@passerelle/core/kernel/contract.ts';
import { listMembersInput, memberView } from '@passerelle/core/members/contract.ts';
import { addCommuneInput, membershipInput, placeCommuneInput, placedCommuneView, programmeView } from '@passerelle/core/programmes/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

export function programmeRoutes(app: Api, { services }: AppDeps): void {
  const tags = ['Programmes'];

  app.get('/programmes', { schema: { tags, summary: 'One’s own programmes', response: { 200: z.array(programmeView), ...problems } } }, (request) =>
    services.programmes.listOwn(actorOf(request)),
  );

  app.get('/communes', { schema: { tags, summary: 'Communes of a programme', querystring: z.strictObject({ programmeId: z.uuid() }), response: { 200: z.array(placedCommuneView), ...problems } } }, (request) =>
    services.programmes.listCommunes(actorOf(request), request.query.programmeId),
  );

  app.post('/communes', { schema: { tags, summary: 'Add a commune', body: addCommuneInput, response: { 201: placedCommuneView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await services.programmes.addCommune(actorOf(request), request.body)),
  );

  app.put('/communes/:id/place', { schema: { tags, summary: 'Say where a commune lies', params: idParams, body: placeCommuneInput.omit({ communeId: true }), response: { 200: placedCommuneView, ...problems } } }, (request) =>
    services.programmes.placeCommune(actorOf(request), { ...request.body, communeId: request.params.id }),
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
}
