import { and, eq, isNull } from 'drizzle-orm';
import { peopleOf, tellOfBinome, workersOf } from '../binomes/telling.ts';
import type { Actor } from '../kernel/actor.ts';
import { isUniqueViolation } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { clockSlack, noteContactInput, reviseContactInput, type ContactView, type NoteContactInput, type ReviseContactInput } from './contract.ts';
import { tellOfJournal } from './events.ts';
import { holdJournal, lockContact, requireOwners } from './holding.ts';
import { createJournalReader } from './reading.ts';
import { contacts, nextSteps } from './schema.ts';

type Words = Pick<ContactView, 'kind' | 'minutes' | 'body' | 'private'> & { happenedAt?: string | undefined };
type Sent = Words & { clientId: string; binomeId: string; steps: readonly { what: string }[] };

/** Writing down what happened, in other words later, and taking it out. */
export function createNoting(kernel: Kernel) {
  const { db, work, now, newId } = kernel;
  const { get } = createJournalReader(kernel);

  /** What happened has happened. */
  function requireHappened(happenedAt: string | undefined): void {
    if (happenedAt && Date.parse(happenedAt) > now().getTime() + clockSlack) throw new Invalid('invalid', { happenedAt: 'inTheFuture' });
  }

  /** What was sent under that name before: sent again it is the same contact, unless it says something else. */
  async function findSent(actor: Actor, { clientId, binomeId, steps, ...words }: Sent): Promise<ContactView> {
    const [sent] = await db.select({ id: contacts.id, deletedAt: contacts.deletedAt }).from(contacts).where(and(eq(contacts.authorId, actor.memberId), eq(contacts.clientId, clientId)));
    if (!sent || sent.deletedAt) throw new Conflict('client-id-reused');
    const known = await get(actor, sent.id);
    if (known.binomeId !== binomeId || (known.revision === 1 && !says(known, words))) throw new Conflict('client-id-reused');
    // What is to be done next is not to be lost in silence.
    if (steps.some(({ what }) => !known.steps.some((step) => step.what === what))) throw new Conflict('client-id-reused');
    return known;
  }

  /** The others are told of what they may read. */
  async function tellNoted(unit: Work, actor: Actor, binomeId: string): Promise<void> {
    await tellOfBinome(unit, binomeId, 'noted', workersOf(await peopleOf(unit, binomeId), actor.memberId));
  }

  /** One's own contact, held together with its binôme. Forbidden for another's. */
  async function holdOwn(unit: Work, actor: Actor, contactId: string): Promise<ContactView> {
    const { binomeId, author } = await get(actor, contactId, unit.query);
    await holdJournal(unit, actor, binomeId);
    if (author.id !== actor.memberId) throw new Forbidden();
    await lockContact(unit, contactId);
    return get(actor, contactId, unit.query);
  }

  return {
    /**
     * Notes a contact with its next steps, and tells the others who work in the binôme unless it is private. The same `clientId` again gives
     * the same contact, with other words a Conflict `client-id-reused`. NotFound for whoever does not work in the binôme; Forbidden unless
     * it goes on; Invalid for what has not happened yet, and for a step of somebody who does not work in it.
     */
    async note(actor: Actor, input: NoteContactInput): Promise<ContactView> {
      const { binomeId, clientId, happenedAt, steps, ...words } = validate(noteContactInput, input);
      requireHappened(happenedAt);
      const id = newId();
      const at = now();
      try {
        return await work.run(async (unit) => {
          await holdJournal(unit, actor, binomeId);
          await requireOwners(unit, actor, { binomeId, private: words.private }, steps.map(({ ownerId }, index) => ({ ownerId, field: `steps.${index}.ownerId` })));
          await unit.tx.insert(contacts).values({
            id, binomeId, clientId, ...words, authorId: actor.memberId, html: renderMarkdown(words.body), happenedAt: happenedAt ? new Date(happenedAt) : at, createdAt: at,
          });
          if (steps.length > 0) await unit.tx.insert(nextSteps).values(steps.map((step) => ({ ...step, id: newId(), contactId: id, binomeId, createdAt: at })));
          if (!words.private) await tellNoted(unit, actor, binomeId);
          await tellOfJournal(unit, { binomeId, private: words.private }, actor.memberId);
          return get(actor, id, unit.query);
        });
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        return findSent(actor, { clientId, binomeId, steps, ...words, happenedAt });
      }
    },

    /**
     * Says it in other words. The others are told of what was private before and is shared now. Forbidden for another's, and unless the
     * binôme goes on; Conflict `changed-meanwhile` when it was saved since `revision`, unless it says the same by now; Invalid `private`
     * while a step of it is somebody else's.
     */
    async revise(actor: Actor, input: ReviseContactInput): Promise<ContactView> {
      const { contactId, revision, happenedAt, ...words } = validate(reviseContactInput, input);
      requireHappened(happenedAt);
      return work.run(async (unit) => {
        const before = await holdOwn(unit, actor, contactId);
        const wanted = { ...before, ...without(words), ...(happenedAt && { happenedAt }) };
        if (wanted.kind === 'note' && wanted.body === '') throw new Invalid('invalid', { body: 'required' });
        if (wanted.private && before.steps.some(({ owner }) => owner && owner.id !== actor.memberId)) throw new Invalid('invalid', { private: 'stepsOfOthers' });
        const revised = await unit.tx
          .update(contacts)
          .set({
            kind: wanted.kind, minutes: wanted.minutes, body: wanted.body, html: renderMarkdown(wanted.body), private: wanted.private,
            happenedAt: new Date(wanted.happenedAt), revision: revision + 1, editedAt: now(),
          })
          .where(and(eq(contacts.id, contactId), eq(contacts.revision, revision), isNull(contacts.deletedAt)))
          .returning({ id: contacts.id });
        if (revised.length === 0) {
          if (!says(before, wanted)) throw new Conflict('changed-meanwhile');
          return before;
        }
        if (before.private && !wanted.private) await tellNoted(unit, actor, before.binomeId);
        await tellOfJournal(unit, { binomeId: before.binomeId, private: before.private && wanted.private }, actor.memberId);
        return get(actor, contactId, unit.query);
      });
    },

    /** Takes one's own contact out of the journal for good, with its steps: nothing of its words is kept. Forbidden as with {@link revise}. */
    async remove(actor: Actor, contactId: string): Promise<void> {
      const id = requireId(contactId);
      await work.run(async (unit) => {
        const contact = await holdOwn(unit, actor, id);
        await unit.tx.delete(nextSteps).where(eq(nextSteps.contactId, id));
        await unit.tx.update(contacts).set({ body: '', html: '', deletedAt: now() }).where(eq(contacts.id, id));
        await tellOfJournal(unit, contact, actor.memberId);
      });
    },
  };
}

/** Whether that is what it says already. */
function says(kept: ContactView, wanted: Words): boolean {
  const sameTime = wanted.happenedAt === undefined || Date.parse(wanted.happenedAt) === Date.parse(kept.happenedAt);
  return sameTime && kept.kind === wanted.kind && kept.minutes === wanted.minutes && kept.body === wanted.body && kept.private === wanted.private;
}

/** Without the fields that were left out. */
const without = <Fields extends object>(fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };
