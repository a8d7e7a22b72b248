import { candidatesView } from '@passerelle/core/groups/contract.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { practiceView, writerCandidatesInput } from '@passerelle/core/practices/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

const writerParams = idParams.extend({ memberId: idSchema });
const candidatesQuery = writerCandidatesInput.pick({ text: true });

export function writerRoutes(app: Api, { services: { practices } }: AppDeps): void {
  const tags = ['Practices'];

  app.get('/practices/:id/writers/candidates', { schema: { tags, summary: 'Who could write a sheet too', params: idParams, querystring: candidatesQuery, response: { 200: candidatesView, ...problems } } }, (request) =>
    practices.listWriterCandidates(actorOf(request), { ...request.query, practiceId: request.params.id }),
  );

  app.put('/practices/:id/writers/:memberId', { schema: { tags, summary: 'Have somebody write a sheet too', params: writerParams, response: { 200: practiceView, ...problems } } }, (request) =>
    practices.addWriter(actorOf(request), { practiceId: request.params.id, memberId: request.params.memberId }),
  );

  app.delete('/practices/:id/writers/:memberId', { schema: { tags, summary: 'Have somebody write a sheet no longer', params: writerParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await practices.removeWriter(actorOf(request), { practiceId: request.params.id, memberId: request.params.memberId });
    return reply.code(204).send(null);
  });
}
