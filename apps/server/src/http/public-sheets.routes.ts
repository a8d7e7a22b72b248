import { answerPublicInput, citationView, ownPublicConsentView, publicStandingView } from '@passerelle/core/practices/public-contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

/** How a sheet is cited, and who agrees that it is shown outside. The public page itself is served beside the screens. */
export function publicSheetRoutes(app: Api, { services: { practices } }: AppDeps): void {
  const tags = ['Practices'];
  const standing = (summary: string) => ({ schema: { tags, summary, params: idParams, response: { 200: publicStandingView, ...problems } } });

  app.get('/practices/:id/citation', { schema: { tags, summary: 'How a published sheet is cited', params: idParams, response: { 200: citationView, ...problems } } }, (request) =>
    practices.cite(actorOf(request), request.params.id),
  );

  app.get('/practices/:id/public', standing('Who agrees to a public page of the sheet'), (request) => practices.publicStanding(actorOf(request), request.params.id));

  app.post('/practices/:id/public/requests', standing('Ask everybody who was never asked'), (request) => practices.askPublic(actorOf(request), request.params.id));

  app.put('/practices/:id/public', standing('Open the public page, once all agree'), (request) => practices.openPublic(actorOf(request), request.params.id));

  app.delete('/practices/:id/public', standing('Close the public page'), (request) => practices.closePublic(actorOf(request), request.params.id));

  app.get('/practices/:id/public/answer', { schema: { tags, summary: 'What you answered for your own words in the sheet', params: idParams, response: { 200: ownPublicConsentView, ...problems } } }, (request) =>
    practices.ownPublic(actorOf(request), request.params.id),
  );

  app.put(
    '/practices/:id/public/answer',
    { schema: { tags, summary: 'Agree to a public page, or take that back', params: idParams, body: answerPublicInput.omit({ practiceId: true }), response: { 200: ownPublicConsentView, ...problems } } },
    (request) => practices.answerPublic(actorOf(request), { ...request.body, practiceId: request.params.id }),
  );
}
