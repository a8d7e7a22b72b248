import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { isUniqueViolation } from '../kernel/database.ts';
import { Conflict, Forbidden } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import { validate } from '../kernel/validate.ts';
import { members } from '../members/schema.ts';
import { tellOfSheet, writersOf } from '../practices/telling.ts';
import { adoptInput, reviseAdoptionInput, type AdoptInput, type AdoptionView, type ReviseAdoptionInput } from './contract.ts';
import { holdSheet, tellOfAdoption } from './holding.ts';
import { createAdoptionReader } from './reading.ts';
import { adoptions } from './schema.ts';
import { createPracticeTree } from './tree.ts';

type Words = Pick<AdoptionView, 'stage' | 'changes' | 'outcome'>;

/** What communes do with the sheets of the library. */
export function createAdoptions(kernel: Kernel) {
  const { db, work, now, newId } = kernel;
  const reader = createAdoptionReader(kernel);

  /** What was sent under that name before: sent again it is the same adoption, unless it says something else. */
  async function findSent(actor: Actor, clientId: string, practiceId: string, words: Words): Promise<AdoptionView | null> {
    const [sent] = await db.select().from(adoptions).where(and(eq(adoptions.memberId, actor.memberId), eq(adoptions.clientId, clientId)));
    if (!sent) return null;
    const isSame = sent.practiceId === practiceId && !sent.withdrawnAt && (sent.revision > 1 || says(sent, words));
    if (!isSame) throw new Conflict('client-id-reused');
    return reader.get(actor, sent.id);
  }

  /** Takes an adoption out of the library, or, without an instant, brings it back. */
  async function setAside(actor: Actor, adoptionId: string, at: Date | null): Promise<AdoptionView> {
    const { practiceId, can } = await reader.get(actor, adoptionId);
    if (!can.withdraw && !can.restore) throw new Forbidden();
    return work.run(async (unit) => {
      await holdSheet(unit, actor, practiceId);
      const moved = await unit.tx
        .update(adoptions)
        .set({ withdrawnAt: at })
        .where(and(eq(adoptions.id, adoptionId), at ? isNull(adoptions.withdrawnAt) : isNotNull(adoptions.withdrawnAt)))
        .returning({ id: adoptions.id });
      if (moved.length > 0) await tellOfAdoption(unit, practiceId, at ? -1 : 1);
      return reader.get(actor, adoptionId, unit.tx);
    });
  }

  return {
    ...reader,
    ...createPracticeTree(kernel),

    /**
     * Says for the actor's own commune that it does as a published sheet says. The same `clientId` again gives the same adoption.
     * NotFound for a sheet that one does not see; Conflict `sheet-not-published`, and `already-adopted` where somebody of the
     * commune has said so: they write in that one, `own` of the sheet's uptake.
     */
    async adopt(actor: Actor, input: AdoptInput): Promise<AdoptionView> {
      const { practiceId, clientId, ...words } = validate(adoptInput, input);
      const id = newId();
      const at = now();
      try {
        return await work.run(async (unit) => {
          const { published } = await holdSheet(unit, actor, practiceId);
          if (!published) throw new Conflict('sheet-not-published');
          await unit.tx.insert(adoptions).values({
            id, practiceId, clientId, ...words, ...htmlOf(words), memberId: actor.memberId, createdAt: at, updatedAt: at,
            communeId: sql`(select ${members.communeId} from ${members} where ${members.id} = ${actor.memberId})`,
          });
          await tellOfAdoption(unit, practiceId, 1);
          await tellOfSheet(unit, practiceId, 'adopted', await writersOf(unit, practiceId, actor.memberId));
          return reader.get(actor, id, unit.tx);
        });
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
        const sent = await findSent(actor, clientId, practiceId, words);
        if (!sent) throw new Conflict('already-adopted');
        return sent;
      }
    },

    /**
     * Says how far a commune is, what it changed or what came of it. Forbidden unless one is of that commune or curates. Conflict
     * `changed-meanwhile` when somebody saved since `revision`, or withdrew it, unless it says the same by now.
     */
    async revise(actor: Actor, input: ReviseAdoptionInput): Promise<AdoptionView> {
      const { adoptionId, revision, ...words } = validate(reviseAdoptionInput, input);
      const { practiceId, can } = await reader.get(actor, adoptionId);
      if (!can.revise && !can.restore) throw new Forbidden();
      return work.run(async (unit) => {
        const revised = await unit.tx
          .update(adoptions)
          .set({ ...words, ...htmlOf(words), revision: revision + 1, updatedAt: now() })
          .where(and(eq(adoptions.id, adoptionId), eq(adoptions.revision, revision), isNull(adoptions.withdrawnAt)))
          .returning({ id: adoptions.id });
        const after = await reader.get(actor, adoptionId, unit.tx);
        if (revised.length > 0) await tellOfAdoption(unit, practiceId, 0);
        else if (after.withdrawnAt || !says(after, words)) throw new Conflict('changed-meanwhile');
        return after;
      });
    },

    /** Takes an adoption out of the library; it can be brought back. That it is out already is fine. Forbidden as with {@link revise}. */
    async withdraw(actor: Actor, adoptionId: string): Promise<AdoptionView> {
      return setAside(actor, adoptionId, now());
    },

    /** Brings a withdrawn adoption back. Conflict `already-adopted` where its commune has another by now. Forbidden as with {@link revise}. */
    async restore(actor: Actor, adoptionId: string): Promise<AdoptionView> {
      return setAside(actor, adoptionId, null).catch((error: unknown) => {
        throw isUniqueViolation(error) ? new Conflict('already-adopted') : error;
      });
    },
  };
}

/** Whether that is what it says already. */
function says(kept: Words, wanted: { [Name in keyof Words]?: Words[Name] | undefined }): boolean {
  const { stage = kept.stage, changes = kept.changes, outcome = kept.outcome } = wanted;
  return kept.stage === stage && kept.changes === changes && kept.outcome === outcome;
}

function htmlOf({ changes, outcome }: { changes?: string | undefined; outcome?: string | undefined }) {
  return {
    ...(changes !== undefined && { changesHtml: renderMarkdown(changes) }),
    ...(outcome !== undefined && { outcomeHtml: renderMarkdown(outcome) }),
  };
}
