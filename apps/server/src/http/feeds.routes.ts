import { z } from 'zod';
import { feedView, listFeedsInput, openedFeedView, openFeedInput } from '@passerelle/core/feeds/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

/** The addresses of a space's feeds. What is at them is served beside the screens, without a session. */
export function feedRoutes(app: Api, { services: { feeds } }: AppDeps): void {
  const tags = ['Feeds'];

  app.get('/feeds', { schema: { tags, summary: 'Your feeds of a space, without their addresses', querystring: listFeedsInput, response: { 200: z.array(feedView), ...problems } } }, (request) =>
    feeds.listOwn(actorOf(request), request.query),
  );

  app.post('/feeds', { schema: { tags, summary: 'Make a secret address (Atom) for a space', body: openFeedInput, response: { 201: openedFeedView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await feeds.open(actorOf(request), request.body)),
  );

  app.delete('/feeds/:id', { schema: { tags, summary: 'Take a feed’s address back', params: idParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await feeds.revoke(actorOf(request), { feedId: request.params.id });
    return reply.code(204).send(null);
  });
}
