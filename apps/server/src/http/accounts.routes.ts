import { z } from 'zod';
import {
  requestPasswordResetInput,
  resetPasswordInput,
  sessionView,
  signInInput,
} from '@passerelle/core/auth/contract.ts';
import { changeOwnProfileInput, selfView } from '@passerelle/core/members/contract.ts';
import type { SignedIn } from '@passerelle/core/auth/accounts.ts';
import type { FastifyReply } from 'fastify';
import type { AppDeps } from '../build-app.ts';
import { actorOf, clientOf, type CookieJar } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

/** Hands the new session's cookies to the browser. */
export function setSession(reply: FastifyReply, cookies: CookieJar, signedIn: SignedIn): void {
  reply.header('set-cookie', [cookies.session(signedIn.token), cookies.device(signedIn.deviceToken)]);
}

export function accountRoutes(app: Api, { services, cookies }: AppDeps): void {
  const tags = ['Accounts'];
  const signedIn = z.object({ memberId: z.uuid() });

  app.post('/session', { schema: { tags, summary: 'Sign in', body: signInInput, response: { 200: signedIn, ...problems } } }, async (request, reply) => {
    const session = await services.accounts.signIn(request.body, clientOf(request, cookies));
    setSession(reply, cookies, session);
    return { memberId: session.memberId };
  });

  app.delete('/session', { schema: { tags, summary: 'Sign out', response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await services.sessions.end(actorOf(request));
    return reply.header('set-cookie', cookies.noSession()).code(204).send(null);
  });

  app.get('/sessions', { schema: { tags, summary: 'Signed-in browsers', response: { 200: z.array(sessionView), ...problems } } }, (request) =>
    services.sessions.list(actorOf(request)),
  );

  app.delete('/sessions', { schema: { tags, summary: 'Sign out everywhere', response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await services.sessions.endAll(actorOf(request).memberId);
    return reply.header('set-cookie', cookies.noSession()).code(204).send(null);
  });

  app.delete('/sessions/:id', { schema: { tags, summary: 'Sign one browser out', params: idParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await services.sessions.end(actorOf(request), request.params.id);
    return reply.code(204).send(null);
  });

  app.post('/password-resets', { schema: { tags, summary: 'Ask for a reset link', body: requestPasswordResetInput, response: { 202: noContent, ...problems } } }, async (request, reply) => {
    await services.accounts.requestPasswordReset(request.body, clientOf(request, cookies));
    return reply.code(202).send(null);
  });

  app.put('/password', { schema: { tags, summary: 'Choose a new password with a reset link', body: resetPasswordInput, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await services.accounts.resetPassword(request.body);
    return reply.code(204).send(null);
  });

  app.get('/me', { schema: { tags, summary: 'The signed-in member', response: { 200: selfView, ...problems } } }, (request) =>
    services.members.self(actorOf(request)),
  );

  app.patch('/me', { schema: { tags, summary: 'Change one’s own profile', body: changeOwnProfileInput, response: { 200: selfView, ...problems } } }, (request) =>
    services.members.changeOwnProfile(actorOf(request), request.body),
  );
}
