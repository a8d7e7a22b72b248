import { z } from 'zod';
import {
  addStepInput,
  changeStepInput,
  contactPage,
  contactView,
  dueStepsInput,
  dueStepView,
  listContactsInput,
  monthCountView,
  newContact,
  reviseContactInput,
} from '@passerelle/core/journal/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, noContent, problems, type Api } from './api.ts';

export function journalRoutes(app: Api, { services: { journal } }: AppDeps): void {
  const tags = ['Journal'];
  const ofBinome = { binomeId: true } as const;

  app.get(
    '/binomes/:id/contacts',
    { schema: { tags, summary: 'The journal of a binôme', params: idParams, querystring: listContactsInput.omit(ofBinome), response: { 200: contactPage, ...problems } } },
    (request) => journal.list(actorOf(request), { ...request.query, words: request.query.words.join(' '), binomeId: request.params.id }),
  );

  app.post(
    '/binomes/:id/contacts',
    { schema: { tags, summary: 'Note a contact', params: idParams, body: newContact, response: { 201: contactView, ...problems } } },
    async (request, reply) => reply.code(201).send(await journal.note(actorOf(request), { ...request.body, binomeId: request.params.id })),
  );

  app.get(
    '/binomes/:id/contacts/months',
    { schema: { tags, summary: 'The months in which there are contacts, and how many', params: idParams, response: { 200: z.array(monthCountView), ...problems } } },
    (request) => journal.months(actorOf(request), request.params.id),
  );

  app.get(
    '/binomes/:id/steps',
    { schema: { tags, summary: 'The open steps of a binôme, the soonest first', params: idParams, querystring: dueStepsInput.omit(ofBinome), response: { 200: z.array(dueStepView), ...problems } } },
    (request) => journal.due(actorOf(request), { ...request.query, binomeId: request.params.id }),
  );

  app.get(
    '/me/steps',
    { schema: { tags, summary: 'The open steps of all one’s binômes, the soonest first', querystring: dueStepsInput.omit(ofBinome), response: { 200: z.array(dueStepView), ...problems } } },
    (request) => journal.due(actorOf(request), request.query),
  );

  app.get('/contacts/:id', { schema: { tags, summary: 'A contact', params: idParams, response: { 200: contactView, ...problems } } }, (request) =>
    journal.get(actorOf(request), request.params.id),
  );

  app.patch(
    '/contacts/:id',
    { schema: { tags, summary: 'Say a contact of one’s own in other words', params: idParams, body: reviseContactInput.omit({ contactId: true }), response: { 200: contactView, ...problems } } },
    (request) => journal.revise(actorOf(request), { ...request.body, contactId: request.params.id }),
  );

  app.delete('/contacts/:id', { schema: { tags, summary: 'Take a contact of one’s own out of the journal', params: idParams, response: { 204: noContent, ...problems } } }, async (request, reply) => {
    await journal.remove(actorOf(request), request.params.id);
    return reply.code(204).send(null);
  });

  app.post(
    '/contacts/:id/steps',
    { schema: { tags, summary: 'Add a next step', params: idParams, body: addStepInput.omit({ contactId: true }), response: { 201: contactView, ...problems } } },
    async (request, reply) => reply.code(201).send(await journal.addStep(actorOf(request), { ...request.body, contactId: request.params.id })),
  );

  app.patch(
    '/steps/:id',
    { schema: { tags, summary: 'Change a next step', params: idParams, body: changeStepInput.omit({ stepId: true }), response: { 200: contactView, ...problems } } },
    (request) => journal.changeStep(actorOf(request), { ...request.body, stepId: request.params.id }),
  );

  app.delete('/steps/:id', { schema: { tags, summary: 'Take a next step out', params: idParams, response: { 200: contactView, ...problems } } }, (request) =>
    journal.removeStep(actorOf(request), request.params.id),
  );

  app.put('/steps/:id/done', { schema: { tags, summary: 'Say that a next step is done', params: idParams, response: { 200: contactView, ...problems } } }, (request) =>
    journal.tickStep(actorOf(request), { stepId: request.params.id, done: true }),
  );

  app.delete('/steps/:id/done', { schema: { tags, summary: 'Say that it is not', params: idParams, response: { 200: contactView, ...problems } } }, (request) =>
    journal.tickStep(actorOf(request), { stepId: request.params.id, done: false }),
  );
}
