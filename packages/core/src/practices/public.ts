import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { newToken } from '../kernel/tokens.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { canCurate } from '../programmes/policy.ts';
import type { PracticeStatus } from './contract.ts';
import { answerPublicInput, type AnswerPublicInput, type OwnPublicConsentView, type PublicStandingView } from './public-contract.ts';
import { practiceChanged } from './events.ts';
import { allAgree, answerSql, askSql, ownSql, standingSql } from './public-sql.ts';
import { tellOfSheet, writersOf } from './telling.ts';

type StandingRow = Pick<PublicStandingView, 'title' | 'locale' | 'people' | 'waits'> & { id: string; programme_id: string; status: PracticeStatus; public_token: string | null; works: boolean };
type OwnRow = Omit<OwnPublicConsentView, 'answeredAt'> & { answeredAt: Date | string | null };

/** Who agrees that a sheet is shown outside, and the page on which it is: only as long as all agree. */
export function createPublicConsents({ query, work, now }: Kernel) {
  const ownPublicPart = (actor: Actor, practiceId: string): Part<OwnPublicConsentView | null> => ({
    name: 'practice_public_own',
    text: ownSql,
    values: [requireId(practiceId), actor.memberId],
    view: ([row]: OwnRow[]) => (row ? { ...row, answeredAt: row.answeredAt && instantOf(row.answeredAt) } : null),
  });

  /** NotFound for a sheet that one does not see, Forbidden unless one curates it; who does, and does not read all that it is made from, does not learn of it either. */
  async function curated(on: Pick<Work, 'query'>, actor: Actor, practiceId: string): Promise<StandingRow> {
    const [row] = await on.query<StandingRow>('practice_public_standing', standingSql, [requireId(practiceId), actor.memberId]);
    if (!row) throw new NotFound();
    if (!canCurate(actor, row.programme_id)) throw new Forbidden();
    if (!row.works) throw new NotFound();
    return row;
  }

  /** One at a time: of two that answer or open at once, the later one sees what the earlier one did. */
  const locked = (unit: Work, practiceId: string) => unit.query('practice_public_lock', 'select 1 from practices where id = $1 for no key update', [requireId(practiceId)]);

  async function change(actor: Actor, practiceId: string, story: (unit: Work, sheet: StandingRow) => Promise<boolean>): Promise<PublicStandingView> {
    return work.run(async (unit) => {
      await locked(unit, practiceId);
      const sheet = await curated(unit, actor, practiceId);
      if (!(await story(unit, sheet))) return standingOf(sheet);
      unit.record(practiceChanged({ id: sheet.id, programmeId: sheet.programme_id }));
      return standingOf(await curated(unit, actor, practiceId));
    });
  }

  return {
    /** Who agrees to a public page of the sheet, and who was not asked or has not answered. For curators. */
    async publicStanding(actor: Actor, practiceId: string): Promise<PublicStandingView> {
      return standingOf(await curated({ query }, actor, practiceId));
    },

    /**
     * Asks everybody who was never asked: who wrote the sheet, and who wrote what it is made from. Whoever asks agrees for their own
     * words by that. A no stays a no: nobody is worn down by being asked again. Conflict `not-published`.
     */
    async askPublic(actor: Actor, practiceId: string): Promise<PublicStandingView> {
      return change(actor, practiceId, async (unit, { id, status }) => {
        if (status !== 'published') throw new Conflict('not-published');
        const asked: { member_id: string }[] = [];
        for (const [index, text] of askSql.entries()) asked.push(...(await unit.query<{ member_id: string }>(`practice_public_ask_${index}`, text, [id, actor.memberId, now()])));
        await tellOfSheet(unit, id, 'consent', [...new Set(asked.map(({ member_id }) => member_id))].filter((memberId) => memberId !== actor.memberId));
        return asked.length > 0;
      });
    },

    /**
     * An author's answer for all of their own words in the sheet, which they may change at any time, wherever they are by now. A no
     * ends the public page at once. NotFound for whoever was not asked.
     */
    async answerPublic(actor: Actor, input: AnswerPublicInput): Promise<OwnPublicConsentView> {
      const { practiceId, answer } = validate(answerPublicInput, input);
      return work.run(async (unit) => {
        await locked(unit, practiceId);
        const before = await readAlone(unit.query, ownPublicPart(actor, practiceId));
        if (!before) throw new NotFound();
        let changed = 0;
        for (const [index, text] of answerSql.entries()) changed += (await unit.query(`practice_public_answer_${index}`, text, [practiceId, actor.memberId, answer === 'yes', now()])).length;
        if (changed === 0) return before;
        if (answer === 'no') await endPage(unit, practiceId, actor);
        const [{ programme_id: programmeId } = { programme_id: '' }] = await unit.query<{ programme_id: string }>('practice_public_place', 'select programme_id from practices where id = $1', [practiceId]);
        unit.record(practiceChanged({ id: practiceId, programmeId }));
        return (await readAlone(unit.query, ownPublicPart(actor, practiceId))) ?? before;
      });
    },

    /** What one answered oneself. NotFound for whoever was not asked. */
    async ownPublic(actor: Actor, practiceId: string): Promise<OwnPublicConsentView> {
      const own = await readAlone(query, ownPublicPart(actor, practiceId));
      if (!own) throw new NotFound();
      return own;
    },
    ownPublicPart,

    /**
     * Gives the sheet a public page, under an address that cannot be guessed; where there is one it stays. Forbidden
     * `consent-missing` while somebody has not agreed ({@link publicStanding} says who); Conflict `not-published`.
     */
    async openPublic(actor: Actor, practiceId: string): Promise<PublicStandingView> {
      return change(actor, practiceId, async (unit, { id, status, public_token }) => {
        if (status !== 'published') throw new Conflict('not-published');
        const openSql = `update practices p set public_token = $2 where p.id = $1 and p.public_token is null and ${allAgree} returning 1`;
        if ((await unit.query('practice_public_open', openSql, [id, newToken()])).length > 0) return true;
        if (public_token === null) throw new Forbidden('consent-missing');
        return false;
      });
    },

    /** Ends the public page; a later one has another address. That there is none is fine. */
    async closePublic(actor: Actor, practiceId: string): Promise<PublicStandingView> {
      return change(actor, practiceId, async (unit, { id, public_token }) => {
        await closePage(unit, id);
        return public_token !== null;
      });
    },
  };
}

const closePage = (unit: Work, practiceId: string) => unit.query('practice_public_close', 'update practices set public_token = null where id = $1', [practiceId]);

/** Those who write the sheet learn that somebody does not agree, or does no longer. */
async function endPage(unit: Work, practiceId: string, actor: Actor): Promise<void> {
  await closePage(unit, practiceId);
  await tellOfSheet(unit, practiceId, 'changed', await writersOf(unit, practiceId, actor.memberId));
}

function standingOf({ id, title, locale, status, public_token: token, people, waits }: StandingRow): PublicStandingView {
  const isPublished = status === 'published';
  return {
    practiceId: id, title, locale, token, waits,
    people: people.map((person) => ({ ...person, answeredAt: person.answeredAt && instantOf(person.answeredAt) })),
    can: {
      ask: isPublished && people.some(({ state }) => state === 'notNeeded'),
      open: isPublished && token === null && !waits && people.every(({ state }) => state === 'given'),
      close: token !== null,
    },
  };
}
