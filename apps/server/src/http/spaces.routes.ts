import { z } from 'zod';
import { listSpacesInput, openSpaceInput, reviseSpaceInput, spaceView } from '@passerelle/core/spaces/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

export function spaceRoutes(app: Api, { services: { spaces } }: AppDeps): void {
  const tags = ['Spaces'];

  app.get('/spaces', { schema: { tags, summary: 'Spaces that you read, the general one of a programme first', querystring: listSpacesInput, response: { 200: z.array(spaceView), ...problems } } }, (request) =>
    spaces.list(actorOf(request), request.query),
  );

  app.post('/spaces', { schema: { tags, summary: 'Make a space', body: openSpaceInput, response: { 201: spaceView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await spaces.open(actorOf(request), request.body)),
  );

  app.get('/spaces/:id', { schema: { tags, summary: 'A space', params: idParams, response: { 200: spaceView, ...problems } } }, (request) =>
    spaces.get(actorOf(request), request.params.id),
  );

  app.patch('/spaces/:id', { schema: { tags, summary: 'Change what a space is called, says of itself and who writes in it, close it or open it again', params: idParams, body: reviseSpaceInput.omit({ spaceId: true }), response: { 200: spaceView, ...problems } } }, (request) =>
    spaces.revise(actorOf(request), { ...request.body, spaceId: request.params.id }),
  );
}
