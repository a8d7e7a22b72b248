import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import { storeOnce } from '../kernel/store-once.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { curatesIn } from '../programmes/policy.ts';
import { withItem, withMoved, withoutItem, type Item } from './arranging.ts';
import { createChoosing } from './choosing.ts';
import {
  annotateItemInput,
  beginCollectionInput,
  collectionVersionInput,
  maxCollectionItems,
  moveItemInput,
  placeItemInput,
  removeItemInput,
  reviseCollectionInput,
  type AnnotateItemInput,
  type BeginCollectionInput,
  type CollectionVersionInput,
  type CollectionView,
  type MoveItemInput,
  type PlaceItemInput,
  type RemoveItemInput,
  type ReviseCollectionInput,
} from './contract.ts';
import { practiceCollected } from './events.ts';
import { lockCollection, lockSheet, readItems, writeItems, type LockedCollection } from './items.ts';
import { canEdit } from './policy.ts';
import { createCollectionReader } from './reading.ts';
import { collections } from './schema.ts';

type Found = { collection: LockedCollection; items: Item[]; unit: Work };
/** What is to be stored: of the collection itself, or its sheets in their new order. */
type Change = { set: Partial<typeof collections.$inferInsert>; items?: never } | { items: Item[]; set?: never };
/** Looks at what there is, and answers the change; null where everything is so already, as when the same is sent twice. */
type Plan = (found: Found) => Change | null | Promise<Change | null>;

/** Sheets in an order that curators give them, for somebody who begins something. */
export function createCollections(kernel: Kernel) {
  const { db, work, now, newId } = kernel;
  const reader = createCollectionReader(kernel);

  /** One change after the other: whoever comes second changes what the first one left, or hears that it is another by now. */
  async function change(actor: Actor, { collectionId, revision }: { collectionId: string; revision?: number | undefined }, plan: Plan): Promise<CollectionView> {
    return work.run(async (unit) => {
      const collection = await lockCollection(unit, actor, collectionId);
      if (!canEdit(actor, collection)) throw new Forbidden();
      const items = await readItems(unit, actor, collectionId);
      const planned = await plan({ collection, items, unit });
      if (planned === null) return reader.get(actor, collectionId, unit.query);
      if (revision !== undefined && revision !== collection.revision) throw new Conflict('changed-meanwhile');
      if (planned.items) await writeItems(unit, collectionId, planned.items);
      await unit.tx
        .update(collections)
        .set({ ...planned.set, revision: sql`${collections.revision} + 1`, updatedAt: now() })
        .where(eq(collections.id, collectionId));
      const view = await reader.get(actor, collectionId, unit.query);
      const open = collection.published || view.publishedAt !== null;
      unit.record(practiceCollected({ id: collectionId, programmeId: view.programmeId, revision: view.revision, practiceIds: publishedOf(items, planned.items) }, open));
      return view;
    });
  }

  return {
    ...reader,
    ...createChoosing(kernel),

    /**
     * Begins a collection without sheets, for curators alone to see. The same `clientId` again gives the same collection; for another
     * one it is a Conflict `client-id-reused`. Forbidden unless one curates.
     */
    async begin(actor: Actor, input: BeginCollectionInput): Promise<CollectionView> {
      const { programmeId, clientId, title, intro, locale } = validate(beginCollectionInput, input);
      if (!canEdit(actor, { programmeId })) throw new Forbidden();
      const [id, at] = [newId(), now()];
      const store = () =>
        work.run(async ({ tx, record }) => {
          const { rows: still } = await tx.execute(sql`select 1 where ${curatesIn(actor.memberId, sql`${programmeId}::uuid`)}`);
          if (still.length === 0) return [];
          await tx.insert(collections).values({ id, programmeId, clientId, title, intro, locale, introHtml: renderMarkdown(intro), authorId: actor.memberId, createdAt: at, updatedAt: at });
          record(practiceCollected({ id, programmeId, revision: 1, practiceIds: [] }, false));
          return [id];
        });
      const find = () =>
        db
          .select({ id: collections.id })
          .from(collections)
          .where(and(eq(collections.authorId, actor.memberId), eq(collections.clientId, clientId), eq(collections.programmeId, programmeId), eq(collections.title, title), eq(collections.locale, locale)));
      const { fresh, known } = await storeOnce(store, find);
      return reader.get(actor, fresh ?? known.id);
    },

    /** Changes what the input names of its words. Conflict `changed-meanwhile` when it is another one by now, as with every change. */
    async revise(actor: Actor, input: ReviseCollectionInput): Promise<CollectionView> {
      const { title, intro, locale, ...version } = validate(reviseCollectionInput, input);
      return change(actor, version, ({ collection }) => {
        const said = { title: title ?? collection.title, intro: intro ?? collection.intro, locale: locale ?? collection.locale };
        const same = said.title === collection.title && said.intro === collection.intro && said.locale === collection.locale;
        return same ? null : { set: { ...said, introHtml: renderMarkdown(said.intro) } };
      });
    },

    /**
     * Puts a sheet into it, after the others or at a place. One that stands there already under the same note stays where it is;
     * under another note that is a Conflict `already-collected`. NotFound for a sheet that one does not see, or of another programme; Invalid for an
     * archived one; Conflict `collection-full` beyond a hundred.
     */
    async place(actor: Actor, input: PlaceItemInput): Promise<CollectionView> {
      const { practiceId, note, place, ...version } = validate(placeItemInput, input);
      return change(actor, version, async ({ collection, items, unit }) => {
        const status = await lockSheet(unit, actor, practiceId, collection.programmeId);
        const known = items.find((item) => item.practiceId === practiceId);
        if (known && known.note !== note) throw new Conflict('already-collected');
        if (known) return null;
        if (status === 'archived') throw new Invalid('invalid', { practiceId: 'invalidValue' });
        if (items.length >= maxCollectionItems) throw new Conflict('collection-full');
        return { items: withItem(items, { practiceId, note, shown: true, published: status === 'published' }, place) };
      });
    },

    /** Moves a sheet one place up or down, or to a place. Beyond either end it stays where it is. */
    async move(actor: Actor, input: MoveItemInput): Promise<CollectionView> {
      const { practiceId, to, ...version } = validate(moveItemInput, input);
      return change(actor, version, ({ items }) => {
        const moved = withMoved(items, practiceId, to);
        return moved && { items: moved };
      });
    },

    /** Says why a sheet stands where it does. */
    async annotate(actor: Actor, input: AnnotateItemInput): Promise<CollectionView> {
      const { practiceId, note, ...version } = validate(annotateItemInput, input);
      return change(actor, version, ({ items }) => {
        if (getShown(items, practiceId).note === note) return null;
        return { items: items.map((item) => (item.practiceId === practiceId ? { ...item, note } : item)) };
      });
    },

    /** Takes a sheet out of it. That it does not stand there is fine. */
    async remove(actor: Actor, input: RemoveItemInput): Promise<CollectionView> {
      const { practiceId, ...version } = validate(removeItemInput, input);
      return change(actor, version, ({ items }) => {
        const isThere = items.some((item) => item.shown && item.practiceId === practiceId);
        return isThere ? { items: withoutItem(items, practiceId) } : null;
      });
    },

    /** The programme sees it from now on. Invalid `collection-empty` while none of its sheets is published. */
    async publish(actor: Actor, input: CollectionVersionInput): Promise<CollectionView> {
      return change(actor, validate(collectionVersionInput, input), ({ collection, items }) => {
        if (collection.published) return null;
        if (!items.some((item) => item.published)) throw new Invalid('collection-empty');
        return { set: { publishedAt: now() } };
      });
    },

    /** Curators alone see it again. */
    async unpublish(actor: Actor, input: CollectionVersionInput): Promise<CollectionView> {
      return change(actor, validate(collectionVersionInput, input), ({ collection }) => (collection.published ? { set: { publishedAt: null } } : null));
    },
  };
}

function getShown(items: Item[], practiceId: string): Item {
  const item = items.find(({ shown, practiceId: id }) => shown && id === practiceId);
  if (!item) throw new NotFound();
  return item;
}

/** The published sheets that stand there, or stood there until now. */
function publishedOf(before: Item[], after: Item[] = before): string[] {
  return [...new Set([...before, ...after].filter(({ published }) => published).map(({ practiceId }) => practiceId))];
}
