import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { addStepInput, changeStepInput, maxSteps, tickStepInput, type AddStepInput, type ChangeStepInput, type ContactView, type TickStepInput } from './contract.ts';
import { tellOfJournal } from './events.ts';
import { holdJournal, lockContact, requireOwners } from './holding.ts';
import { createJournalReader } from './reading.ts';
import { nextSteps } from './schema.ts';

/** What is to be done next. Each verb answers the contact that the step belongs to. */
export function createSteps(kernel: Kernel) {
  const { work, now, newId } = kernel;
  const { get } = createJournalReader(kernel);

  /** The contact of a step, held together with its binôme. */
  async function hold(unit: Work, actor: Actor, contactId: string): Promise<ContactView> {
    const { binomeId } = await get(actor, contactId, unit.query);
    await holdJournal(unit, actor, binomeId);
    await lockContact(unit, contactId);
    return get(actor, contactId, unit.query);
  }

  async function holdOfStep(unit: Work, actor: Actor, stepId: string): Promise<ContactView> {
    const [row] = await unit.tx.select({ contactId: nextSteps.contactId }).from(nextSteps).where(eq(nextSteps.id, stepId));
    if (!row) throw new NotFound();
    return hold(unit, actor, row.contactId);
  }

  /** The contact as it is now, told to whom it concerns. */
  async function told(unit: Work, actor: Actor, contact: ContactView): Promise<ContactView> {
    await tellOfJournal(unit, contact, actor.memberId);
    return get(actor, contact.id, unit.query);
  }

  const requireAuthor = (actor: Actor, { author }: ContactView) => {
    if (author.id !== actor.memberId) throw new Forbidden();
  };

  return {
    /**
     * Adds a step to one's own contact; the same `clientId` again changes nothing. NotFound and Forbidden as with `revise`; Invalid
     * `tooManySteps`, and for an owner who does not work in the binôme.
     */
    async addStep(actor: Actor, input: AddStepInput): Promise<ContactView> {
      const { contactId, clientId, ...words } = validate(addStepInput, input);
      return work.run(async (unit) => {
        const contact = await hold(unit, actor, contactId);
        requireAuthor(actor, contact);
        const [known] = await unit.tx.select({ what: nextSteps.what }).from(nextSteps).where(and(eq(nextSteps.contactId, contactId), eq(nextSteps.clientId, clientId)));
        if (known && known.what !== words.what) throw new Conflict('client-id-reused');
        if (known) return contact;
        if (contact.steps.length >= maxSteps) throw new Invalid('invalid', { what: 'tooManySteps' });
        await requireOwners(unit, actor, contact, [{ ownerId: words.ownerId, field: 'ownerId' }]);
        await unit.tx.insert(nextSteps).values({ id: newId(), clientId, contactId, binomeId: contact.binomeId, ...words, createdAt: now() });
        return told(unit, actor, contact);
      });
    },

    /** Changes a step of one's own contact. With another day, or another owner, there is a reminder again. Failures as with {@link addStep}. */
    async changeStep(actor: Actor, input: ChangeStepInput): Promise<ContactView> {
      const { stepId, what, ownerId, dueOn } = validate(changeStepInput, input);
      return work.run(async (unit) => {
        const contact = await holdOfStep(unit, actor, stepId);
        requireAuthor(actor, contact);
        const step = contact.steps.find(({ id }) => id === stepId);
        if (!step) throw new NotFound();
        const wanted = { what: what ?? step.what, ownerId: ownerId === undefined ? (step.owner?.id ?? null) : ownerId, dueOn: dueOn === undefined ? step.dueOn : dueOn };
        const sameOwner = wanted.ownerId === (step.owner?.id ?? null);
        // Whoever owned it from before and has left keeps it until somebody else takes it on.
        if (!sameOwner) await requireOwners(unit, actor, contact, [{ ownerId: wanted.ownerId, field: 'ownerId' }]);
        if (sameOwner && wanted.what === step.what && wanted.dueOn === step.dueOn) return contact;
        const rearmed = !sameOwner || wanted.dueOn !== step.dueOn;
        await unit.tx.update(nextSteps).set({ ...wanted, ...(rearmed && { remindedAt: null }) }).where(eq(nextSteps.id, stepId));
        return told(unit, actor, contact);
      });
    },

    /** Says that a step is done, or that it is not; said again it changes nothing. Whoever works in the binôme may; Forbidden unless it goes on. */
    async tickStep(actor: Actor, input: TickStepInput): Promise<ContactView> {
      const { stepId, done } = validate(tickStepInput, input);
      return work.run(async (unit) => {
        const contact = await holdOfStep(unit, actor, stepId);
        const ticked = await unit.tx
          .update(nextSteps)
          .set(done ? { doneAt: now(), doneBy: actor.memberId } : { doneAt: null, doneBy: null })
          .where(and(eq(nextSteps.id, stepId), done ? isNull(nextSteps.doneAt) : isNotNull(nextSteps.doneAt)))
          .returning({ one: sql`1` });
        return ticked.length === 0 ? contact : told(unit, actor, contact);
      });
    },

    /** Takes a step out of one's own contact. Failures as with {@link addStep}. */
    async removeStep(actor: Actor, stepId: string): Promise<ContactView> {
      const id = requireId(stepId);
      return work.run(async (unit) => {
        const contact = await holdOfStep(unit, actor, id);
        requireAuthor(actor, contact);
        await unit.tx.delete(nextSteps).where(eq(nextSteps.id, id));
        return told(unit, actor, contact);
      });
    },
  };
}
