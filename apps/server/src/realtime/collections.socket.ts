import type {
  AnnotateItemInput,
  BeginCollectionInput,
  CollectionVersionInput,
  MoveItemInput,
  PlaceItemInput,
  RemoveItemInput,
  ReviseCollectionInput,
} from '@passerelle/core/collections/contract.ts';
import type { AppDeps } from '../build-app.ts';
import type { LiveVerb } from './live.ts';

/** Putting sheets in an order: several curators may do so at once, each with the order before them. */
export function collectionEvents({ services: { collections } }: AppDeps): Record<string, LiveVerb> {
  return {
    'collection.begin': (actor, payload) => collections.begin(actor, payload as BeginCollectionInput),
    'collection.revise': (actor, payload) => collections.revise(actor, payload as ReviseCollectionInput),
    'collection.place': (actor, payload) => collections.place(actor, payload as PlaceItemInput),
    'collection.move': (actor, payload) => collections.move(actor, payload as MoveItemInput),
    'collection.annotate': (actor, payload) => collections.annotate(actor, payload as AnnotateItemInput),
    'collection.remove': (actor, payload) => collections.remove(actor, payload as RemoveItemInput),
    'collection.publish': (actor, payload) => collections.publish(actor, payload as CollectionVersionInput),
    'collection.unpublish': (actor, payload) => collections.unpublish(actor, payload as CollectionVersionInput),
  };
}
