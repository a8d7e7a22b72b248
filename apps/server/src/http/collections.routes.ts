import { z } from 'zod';
import {
  annotateItemInput,
  beginCollectionInput,
  candidateView,
  collectionChoiceView,
  collectionPage,
  collectionPlaceView,
  collectionVersionInput,
  collectionView,
  listCandidatesInput,
  listCollectionsInput,
  moveItemInput,
  placeItemInput,
  reviseCollectionInput,
} from '@passerelle/core/collections/contract.ts';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import type { AppDeps } from '../build-app.ts';
import { actorOf } from '../plugins/session.ts';
import { idParams, problems, type Api } from './api.ts';

const itemParams = idParams.extend({ practiceId: idSchema });
const ofCollection = { collectionId: true } as const;
const ofItem = { collectionId: true, practiceId: true } as const;
const version = collectionVersionInput.omit(ofCollection);

export function collectionRoutes(app: Api, deps: AppDeps): void {
  const { collections } = deps.services;
  const tags = ['Collections'];

  app.get('/collections', { schema: { tags, summary: 'Sheets that curators put in an order, the newest change first', querystring: listCollectionsInput, response: { 200: collectionPage, ...problems } } }, (request) =>
    collections.list(actorOf(request), request.query),
  );

  app.post('/collections', { schema: { tags, summary: 'Begin a collection', body: beginCollectionInput, response: { 201: collectionView, ...problems } } }, async (request, reply) =>
    reply.code(201).send(await collections.begin(actorOf(request), request.body)),
  );

  app.get('/collections/:id', { schema: { tags, summary: 'A collection with its sheets in their order', params: idParams, response: { 200: collectionView, ...problems } } }, (request) =>
    collections.get(actorOf(request), request.params.id),
  );

  app.patch('/collections/:id', { schema: { tags, summary: 'Change what a collection is called and says of itself', params: idParams, body: reviseCollectionInput.omit(ofCollection), response: { 200: collectionView, ...problems } } }, (request) =>
    collections.revise(actorOf(request), { ...request.body, collectionId: request.params.id }),
  );

  app.put('/collections/:id/publication', { schema: { tags, summary: 'Have the programme see a collection', params: idParams, body: version, response: { 200: collectionView, ...problems } } }, (request) =>
    collections.publish(actorOf(request), { ...request.body, collectionId: request.params.id }),
  );

  app.delete('/collections/:id/publication', { schema: { tags, summary: 'Have curators alone see it again', params: idParams, querystring: version, response: { 200: collectionView, ...problems } } }, (request) =>
    collections.unpublish(actorOf(request), { ...request.query, collectionId: request.params.id }),
  );

  app.get('/practices/:id/collections', { schema: { tags, summary: 'Where a sheet stands in published collections', params: idParams, response: { 200: z.array(collectionPlaceView), ...problems } } }, (request) =>
    collections.ofPractice(actorOf(request), request.params.id),
  );

  app.get('/practices/:id/collection-choices', { schema: { tags, summary: 'The collections that one may put a sheet into', params: idParams, response: { 200: z.array(collectionChoiceView), ...problems } } }, (request) =>
    collections.listChoices(actorOf(request), request.params.id),
  );

  app.get('/collections/:id/candidates', { schema: { tags, summary: 'Sheets that a collection could take', params: idParams, querystring: listCandidatesInput.omit(ofCollection), response: { 200: z.array(candidateView), ...problems } } }, (request) =>
    collections.listCandidates(actorOf(request), { ...request.query, collectionId: request.params.id }),
  );

  itemRoutes(app, deps);
}

function itemRoutes(app: Api, { services: { collections } }: AppDeps): void {
  const tags = ['Collections'];
  const { note, place, revision } = placeItemInput.shape;
  const placing = z.strictObject({ note, place, revision });
  const named = ({ id, practiceId }: z.output<typeof itemParams>) => ({ collectionId: id, practiceId });

  app.put('/collections/:id/sheets/:practiceId', { schema: { tags, summary: 'Put a sheet into a collection', params: itemParams, body: placing, response: { 200: collectionView, ...problems } } }, (request) =>
    collections.place(actorOf(request), { ...request.body, ...named(request.params) }),
  );

  app.patch('/collections/:id/sheets/:practiceId', { schema: { tags, summary: 'Say why a sheet stands where it does', params: itemParams, body: annotateItemInput.omit(ofItem), response: { 200: collectionView, ...problems } } }, (request) =>
    collections.annotate(actorOf(request), { ...request.body, ...named(request.params) }),
  );

  app.put('/collections/:id/sheets/:practiceId/place', { schema: { tags, summary: 'Move a sheet in its collection', params: itemParams, body: moveItemInput.omit(ofItem), response: { 200: collectionView, ...problems } } }, (request) =>
    collections.move(actorOf(request), { ...request.body, ...named(request.params) }),
  );

  app.delete('/collections/:id/sheets/:practiceId', { schema: { tags, summary: 'Take a sheet out of a collection', params: itemParams, querystring: version, response: { 200: collectionView, ...problems } } }, (request) =>
    collections.remove(actorOf(request), { ...request.query, ...named(request.params) }),
  );
}
