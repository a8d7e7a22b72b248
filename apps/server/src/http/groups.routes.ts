import {
  addMembersInput,
  candidatesView,
  groupPage,
  groupView,
  listCandidatesInput,
  listGroupsInput,
  openGroupInput,
  reviseGroupInput,
} from '@passerelle/core/groups/contract.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

const tags = ['Groups'];
const ofPath = { groupId: true } as const;
const memberParams = idParams.extend({ memberId: idSchema });

/** A group is read, written to and marked as the conversation of the same id; here is who is in it, and what it is. */
export function groupRoutes(app: Api, deps: AppDeps): void {
  keepingRoutes(app, deps);
  rosterRoutes(app, deps);
}

function keepingRoutes(app: Api, { services: { groups } }: AppDeps): void {
  app.get('/groups', { schema: { tags, summary: 'Groups of a programme: the open ones, and those you are in', querystring: listGroupsInput, response: { 200: groupPage, ...problems } } }, (request) =>
    groups.list(actorOf(request), request.query),
  );

  app.post('/groups', { schema: { tags, summary: 'Make a group', body: openGroupInput, response: { 201: groupView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await groups.open(actorOf(request), request.body)),
  );

  app.get('/groups/:id', { schema: { tags, summary: 'A group', params: idParams, response: { 200: groupView, ...problems } } }, (request) =>
    groups.get(actorOf(request), request.params.id),
  );

  app.patch('/groups/:id', { schema: { tags, summary: 'Change what a group is called, says of itself and lets in, close it or open it again', params: idParams, body: reviseGroupInput.omit(ofPath), response: { 200: groupView, ...problems } } }, (request) =>
    groups.revise(actorOf(request), { ...request.body, groupId: request.params.id }),
  );
}

function rosterRoutes(app: Api, { services: { groups } }: AppDeps): void {
  app.post('/groups/candidates', { schema: { tags, summary: 'People of the programme to take into a group', body: listCandidatesInput, response: { 200: candidatesView, ...problems } } }, (request) =>
    groups.listCandidates(actorOf(request), request.body),
  );

  app.put('/groups/:id/membership', { schema: { tags, summary: 'Join an open group', params: idParams, response: { 200: groupView, ...problems } } }, (request) =>
    groups.join(actorOf(request), { groupId: request.params.id }),
  );

  app.delete('/groups/:id/membership', { schema: { tags, summary: 'Leave a group', params: idParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await groups.leave(actorOf(request), { groupId: request.params.id });
    return reply.code(204).send(null);
  });

  app.post('/groups/:id/members', { schema: { tags, summary: 'Add people of the programme', params: idParams, body: addMembersInput.omit(ofPath), response: { 200: groupView, ...problems } } }, (request) =>
    groups.addMembers(actorOf(request), { ...request.body, groupId: request.params.id }),
  );

  app.delete('/groups/:id/members/:memberId', { schema: { tags, summary: 'Take somebody out', params: memberParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await groups.removeMember(actorOf(request), { groupId: request.params.id, memberId: request.params.memberId });
    return reply.code(204).send(null);
  });
}
