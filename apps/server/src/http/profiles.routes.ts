import { membersProfileView, ownProfileView, profileInput, writeProfileInput } from '@passerelle/core/profiles/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

export function profileRoutes(app: Api, { services: { profiles } }: AppDeps): void {
  const tags = ['Profiles'];
  const written = writeProfileInput.omit({ programmeId: true });

  app.get('/programmes/:id/profile', { schema: { tags, summary: 'One’s own profile in a programme, or what is suggested', params: idParams, response: { 200: ownProfileView, ...problems } } }, (request) =>
    profiles.getOwn(actorOf(request), request.params.id),
  );

  app.put('/programmes/:id/profile', { schema: { tags, summary: 'Write one’s own profile', params: idParams, body: written, response: { 200: ownProfileView, ...problems } } }, (request) =>
    profiles.writeOwn(actorOf(request), { ...request.body, programmeId: request.params.id }),
  );

  app.get('/programmes/:programmeId/profiles/:memberId', { schema: { tags, summary: 'The profile of a member, for coordinators and the other half of their binôme', params: profileInput, response: { 200: membersProfileView, ...problems } } }, (request) =>
    profiles.get(actorOf(request), request.params),
  );

  app.put('/programmes/:programmeId/profiles/:memberId', { schema: { tags, summary: 'Write a profile on behalf of a member', params: profileInput, body: written, response: { 200: membersProfileView, ...problems } } }, (request) =>
    profiles.writeFor(actorOf(request), { ...request.body, ...request.params }),
  );
}
