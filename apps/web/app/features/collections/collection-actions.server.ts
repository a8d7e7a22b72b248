import { data, redirect, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import {
  annotateItemInput,
  beginCollectionInput,
  collectionVersionInput,
  moveItemInput,
  placeItemInput,
  removeItemInput,
  reviseCollectionInput,
} from '@passerelle/core/collections/contract.ts';
import { attempt, read } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';
import type { Removed } from './removed-notice.tsx';

type Sent = { context: AppLoadContext; actor: Actor; form: FormData };
type SentTo = Sent & { collectionId: string };

const editor = (collectionId: string, item?: string) => `/collections/${collectionId}/edit${item ? `#item-${item}` : ''}`;

/** Begins a collection, and goes on to choosing its sheets. */
export async function begin({ context, actor, form }: Sent, programmeId: string) {
  const parsed = readForm(beginCollectionInput, form, { programmeId });
  if (!parsed.ok) return parsed.refusal;
  const begun = await attempt(context.services.collections.begin(actor, parsed.input), form);
  return begun.done ? redirectWithToast(context, editor(begun.value.id), 'collections.done.begun') : begun.refusal;
}

/** Puts a sheet after the others, from the sheet's own page. */
export async function collect({ context, actor, form }: Sent, practiceId: string) {
  const parsed = readForm(placeItemInput, form, { practiceId });
  if (!parsed.ok) return parsed.refusal;
  const placed = await attempt(context.services.collections.place(actor, parsed.input), form);
  return placed.done ? redirectWithToast(context, `/practices/${practiceId}`, 'collections.done.placed') : placed.refusal;
}

export async function setPublication({ context, actor, form, collectionId }: SentTo, intent: 'publish' | 'unpublish', back: string) {
  const parsed = readForm(collectionVersionInput, form, { collectionId });
  if (!parsed.ok) return parsed.refusal;
  const { publish, unpublish } = context.services.collections;
  const done = await attempt((intent === 'publish' ? publish : unpublish)(actor, parsed.input), form);
  return done.done ? redirectWithToast(context, back, intent === 'publish' ? 'collections.done.published' : 'collections.done.unpublished') : done.refusal;
}

/** Stores the words; when somebody else stored some meanwhile, the form comes back with theirs beside it. */
export async function revise({ context, actor, form, collectionId }: SentTo) {
  const { collections } = context.services;
  const parsed = readForm(reviseCollectionInput, form, { collectionId });
  if (!parsed.ok) return parsed.refusal;
  const revised = await attempt(collections.revise(actor, parsed.input), form);
  if (revised.done) return redirectWithToast(context, editor(collectionId), 'collections.done.revised');
  const { problem } = revised.refusal.data;
  if (problem.code !== 'changed-meanwhile') return revised.refusal;
  return data({ problem, theirs: await read(collections.get(actor, collectionId)) }, revised.refusal.init ?? {});
}

export async function annotate({ context, actor, form, collectionId }: SentTo) {
  const parsed = readForm(annotateItemInput, form, { collectionId });
  if (!parsed.ok) return parsed.refusal;
  const done = await attempt(context.services.collections.annotate(actor, parsed.input), form);
  return done.done ? redirect(editor(collectionId, parsed.input.practiceId)) : done.refusal;
}

/** Puts a sheet into it: one that was found, or one that was just taken out, where it was. */
export async function place({ context, actor, form, collectionId }: SentTo) {
  const parsed = readForm(placeItemInput, form, { collectionId });
  if (!parsed.ok) return parsed.refusal;
  const done = await attempt(context.services.collections.place(actor, parsed.input), form);
  return done.done ? redirect(editor(collectionId, parsed.input.practiceId)) : done.refusal;
}

/** One place up or down, as the pressed button says. */
export async function move({ context, actor, form, collectionId }: SentTo) {
  const parsed = readForm(moveItemInput, form, { collectionId });
  if (!parsed.ok) return parsed.refusal;
  const done = await attempt(context.services.collections.move(actor, parsed.input), form);
  return done.done ? redirect(editor(collectionId, parsed.input.practiceId)) : done.refusal;
}

/** Answers with what it takes to put the sheet back: without JavaScript no notice could offer that. Sent again it is out already. */
export async function remove({ context, actor, form, collectionId }: SentTo) {
  const { collections } = context.services;
  const parsed = readForm(removeItemInput, form, { collectionId });
  if (!parsed.ok) return parsed.refusal;
  const { practiceId } = parsed.input;
  const { items } = await read(collections.get(actor, collectionId));
  const at = items.findIndex((item) => item.practiceId === practiceId);
  const done = await attempt(collections.remove(actor, parsed.input), form);
  if (!done.done) return done.refusal;
  const item = items[at];
  const removed: Removed | null = item ? { practiceId, title: item.title, note: item.note, place: at + 1, revision: done.value.revision } : null;
  return { removed };
}
