import { z } from 'zod';
import { answerPulseInput, healthView, ownHealthView, pulseView } from '@passerelle/core/health/contract.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

/** Whose turn it is in a binôme, and how the two say it goes. */
export function pulseRoutes(app: Api, { services: { health } }: AppDeps): void {
  const tags = ['Binômes'];
  const dayParams = z.strictObject({ id: idSchema, day: answerPulseInput.shape.day });

  app.get('/me/binomes/health', { schema: { tags, summary: 'Whose turn it is in one’s own binômes, and what one is asked there', response: { 200: z.array(ownHealthView), ...problems } } }, (request) =>
    health.listOwn(actorOf(request)),
  );

  app.get('/binomes/:id/health', { schema: { tags, summary: 'Whose turn it is, and since when', params: idParams, response: { 200: healthView, ...problems } } }, (request) =>
    health.get(actorOf(request), request.params.id),
  );

  app.get('/binomes/:id/pulse', { schema: { tags, summary: 'How it goes: one’s own answers, or the figures of both for a coordinator', params: idParams, response: { 200: pulseView, ...problems } } }, (request) =>
    health.pulse(actorOf(request), request.params.id),
  );

  app.put('/binomes/:id/pulse/:day', { schema: { tags, summary: 'Answer the question of that day, once', params: dayParams, body: answerPulseInput.omit({ binomeId: true, day: true }), response: { 200: pulseView, ...problems } } }, (request) =>
    health.answerPulse(actorOf(request), { ...request.body, binomeId: request.params.id, day: request.params.day }),
  );
}
