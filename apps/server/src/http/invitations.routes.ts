import { z } from 'zod';
import {
  acceptInvitationInput,
  invitationPage,
  invitationPreview,
  invitationView,
  inviteInput,
  linkTokenSchema,
  listInvitationsInput,
  sendAgainToAllInput,
} from '@passerelle/core/auth/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf, clientOf } from '../plugins/session.ts';
import { setSession } from './accounts.routes.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

export function invitationRoutes(app: Api, { services, cookies }: AppDeps): void {
  const tags = ['Invitations'];

  app.get('/invitations', { schema: { tags, summary: 'Invitations of a programme', querystring: listInvitationsInput, response: { 200: invitationPage, ...problems } } }, (request) =>
    services.invitations.list(actorOf(request), request.query),
  );

  app.post('/invitations', { schema: { tags, summary: 'Invite a person', body: inviteInput, response: { 201: invitationView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await services.invitations.invite(actorOf(request), request.body)),
  );

  app.delete('/invitations/:id', { schema: { tags, summary: 'Revoke an invitation', params: idParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await services.invitations.revoke(actorOf(request), request.params.id);
    return reply.code(204).send(null);
  });

  app.post('/invitations/:id/send', { schema: { tags, summary: 'Send an invitation again, with a new link', params: idParams, response: { 200: invitationView, ...problems } } }, (request) =>
    services.invitations.sendAgain(actorOf(request), request.params.id),
  );

  app.post('/invitations/send', { schema: { tags, summary: 'Write again to all who have not come', body: sendAgainToAllInput, response: { 200: z.object({ sent: z.number().int() }), ...problems } } }, (request) =>
    services.invitations.sendAgainToAll(actorOf(request), request.body),
  );

  // The token travels in the body: a path would put it in logs.
  app.post('/invitations/preview', { schema: { tags, summary: 'What an invitation’s link opens', body: z.strictObject({ token: linkTokenSchema }), response: { 200: invitationPreview, ...problems } } }, (request) =>
    services.invitations.preview(request.body.token),
  );

  app.post('/invitations/accept', { schema: { tags, summary: 'Accept an invitation', body: acceptInvitationInput, response: { 201: z.object({ memberId: z.uuid() }), ...problems } } }, async (request, reply) => {
    const session = await services.invitations.accept(request.body, clientOf(request, cookies));
    setSession(reply, cookies, session);
    return reply.code(201).send({ memberId: session.memberId });
  });
}
