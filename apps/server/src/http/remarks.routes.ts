import { z } from 'zod';
import { localeSchema } from '@passerelle/core/kernel/contract.ts';
import { practiceParts } from '@passerelle/core/practices/contract.ts';
import {
  acceptRemarkInput,
  declineRemarkInput,
  listRemarksInput,
  remarkBlockView,
  remarkCount,
  remarkPage,
  remarkView,
  sayRemarkInput,
  suggestRemarkInput,
} from '@passerelle/core/remarks/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

const blockParams = idParams.extend({ part: z.enum(practiceParts), locale: localeSchema });
const ofSheet = { practiceId: true } as const;
const ofRemark = { remarkId: true } as const;
const one = { 200: remarkView, ...problems };

export function remarkRoutes(app: Api, { services: { remarks } }: AppDeps): void {
  const tags = ['Remarks'];

  app.get('/practices/:id/blocks/:part/:locale', { schema: { tags, summary: 'A block of a sheet, as one remarks on it', params: blockParams, response: { 200: remarkBlockView, ...problems } } }, (request) => {
    const { id, part, locale } = request.params;
    return remarks.block(actorOf(request), { practiceId: id, part, locale });
  });

  app.get(
    '/practices/:id/remarks',
    { schema: { tags, summary: 'What is said of a sheet: all of it for those who write it, one’s own for others', params: idParams, querystring: listRemarksInput.omit(ofSheet), response: { 200: remarkPage, ...problems } } },
    (request) => remarks.list(actorOf(request), { ...request.query, practiceId: request.params.id }),
  );

  app.get('/practices/:id/remarks/counts', { schema: { tags, summary: 'How much is said of each block', params: idParams, response: { 200: z.array(remarkCount), ...problems } } }, (request) =>
    remarks.counts(actorOf(request), request.params.id),
  );

  app.post('/practices/:id/comments', { schema: { tags, summary: 'Comment on a block', params: idParams, body: sayRemarkInput.omit(ofSheet), response: { 201: remarkView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await remarks.say(actorOf(request), { ...request.body, practiceId: request.params.id })),
  );

  app.post('/practices/:id/suggestions', { schema: { tags, summary: 'Suggest what a block should say', params: idParams, body: suggestRemarkInput.omit(ofSheet), response: { 201: remarkView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await remarks.suggest(actorOf(request), { ...request.body, practiceId: request.params.id })),
  );

  app.get('/remarks/:id', { schema: { tags, summary: 'A remark', params: idParams, response: one } }, (request) => remarks.get(actorOf(request), request.params.id));

  app.put('/remarks/:id/resolution', { schema: { tags, summary: 'Be done with a comment', params: idParams, response: one } }, (request) =>
    remarks.resolve(actorOf(request), { remarkId: request.params.id }),
  );

  app.put('/remarks/:id/acceptance', { schema: { tags, summary: 'Write a suggested text into its sheet', params: idParams, body: acceptRemarkInput.omit(ofRemark), response: one } }, (request) =>
    remarks.accept(actorOf(request), { ...request.body, remarkId: request.params.id }),
  );

  app.put('/remarks/:id/refusal', { schema: { tags, summary: 'Not take a suggestion over, with why', params: idParams, body: declineRemarkInput.omit(ofRemark), response: one } }, (request) =>
    remarks.decline(actorOf(request), { ...request.body, remarkId: request.params.id }),
  );

  app.put('/remarks/:id/withdrawal', { schema: { tags, summary: 'Take one’s own suggestion back', params: idParams, response: one } }, (request) =>
    remarks.withdraw(actorOf(request), { remarkId: request.params.id }),
  );

  app.delete('/remarks/:id/decision', { schema: { tags, summary: 'Undo what was decided about a remark', params: idParams, response: one } }, (request) =>
    remarks.reopen(actorOf(request), { remarkId: request.params.id }),
  );
}
