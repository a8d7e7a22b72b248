import {
  castBallotInput,
  listVotersInput,
  openedPollView,
  openPollInput,
  pollView,
  stateOutcomeInput,
  votersView,
} from '@passerelle/core/polls/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

export function pollRoutes(app: Api, { services: { polls } }: AppDeps): void {
  const tags = ['Polls'];
  const ofPath = { threadId: true } as const;

  app.post('/polls', { schema: { tags, summary: 'Open a poll', body: openPollInput, response: { 201: openedPollView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await polls.open(actorOf(request), request.body)),
  );

  app.get('/threads/:id/poll', { schema: { tags, summary: 'A thread’s poll, with what of its results one may see', params: idParams, response: { 200: pollView, ...problems } } }, (request) =>
    polls.get(actorOf(request), request.params.id),
  );

  app.get('/threads/:id/voters', { schema: { tags, summary: 'Who voted what, where that is public', params: idParams, querystring: listVotersInput.omit(ofPath), response: { 200: votersView, ...problems } } }, (request) =>
    polls.listVoters(actorOf(request), { ...request.query, threadId: request.params.id }),
  );

  app.put('/threads/:id/ballot', { schema: { tags, summary: 'Vote, or vote otherwise', params: idParams, body: castBallotInput.omit(ofPath), response: { 200: pollView, ...problems } } }, (request) =>
    polls.castBallot(actorOf(request), { ...request.body, threadId: request.params.id }),
  );

  app.put('/threads/:id/outcome', { schema: { tags, summary: 'Say what comes of a closed poll', params: idParams, body: stateOutcomeInput.omit(ofPath), response: { 200: pollView, ...problems } } }, (request) =>
    polls.stateOutcome(actorOf(request), { ...request.body, threadId: request.params.id }),
  );
}
