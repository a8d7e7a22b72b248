import {
  notificationSettingsView,
  pushKeyView,
  setNotificationSettingsInput,
  subscribeInput,
  subscriptionView,
} from '@passerelle/core/notifications/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { noContent, problems, type Api } from './api.ts';

export function notificationRoutes(app: Api, { services: { notifications } }: AppDeps): void {
  const tags = ['Notifications'];

  app.get('/notifications/settings', { schema: { tags, summary: 'When and how one is told', response: { 200: notificationSettingsView, ...problems } } }, (request) =>
    notifications.settings(actorOf(request)),
  );

  app.put('/notifications/settings', { schema: { tags, summary: 'Set when and how one is told', body: setNotificationSettingsInput, response: { 200: notificationSettingsView, ...problems } } }, (request) =>
    notifications.setSettings(actorOf(request), request.body),
  );

  app.get('/notifications/push-key', { schema: { tags, summary: 'The key to subscribe a browser with (VAPID)', response: { 200: pushKeyView, ...problems } } }, (request) => {
    actorOf(request);
    return { publicKey: notifications.pushKey() };
  });

  app.get('/notifications/subscription', { schema: { tags, summary: 'Where this session’s browser is told', response: { 200: subscriptionView, ...problems } } }, (request) =>
    notifications.subscription(actorOf(request)),
  );

  app.post('/notifications/subscription', { schema: { tags, summary: 'Tell this session’s browser, as long as the session lasts', body: subscribeInput, response: { 201: noContent, ...problems } } }, async (request, reply) => {
    await notifications.subscribe(actorOf(request), request.body);
    return reply.code(201).send(null);
  });

  app.delete('/notifications/subscription', { schema: { tags, summary: 'Tell this session’s browser no more', response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await notifications.unsubscribe(actorOf(request));
    return reply.code(204).send(null);
  });
}
