import { Forbidden } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import type { Actor } from '../kernel/actor.ts';
import type { PracticeStatus } from './contract.ts';
import { practiceChanged, practiceRevised, reviewEnded } from './events.ts';
import { showEdited } from './keeping.ts';
import { isAgreed } from './policy.ts';
import { ownWriters, tellOfSheet, writersOf } from './telling.ts';
import { keepVersion } from './versions.ts';

const agreedSql = `select 1 where ${isAgreed('$1')}`;

/**
 * Forbidden `consent-missing` while not every author of the private words in it agrees. Asked again in the transaction that moves a
 * sheet on, once it holds the sheet's row: whoever takes consent back waits for that row, or had it before.
 */
export async function requireConsents({ query }: Pick<Kernel, 'query'>, practiceId: string): Promise<void> {
  if ((await query('practice_agreed', agreedSql, [practiceId])).length === 0) throw new Forbidden('consent-missing');
}

/** A sheet whose row this transaction holds. */
export type LockedSheet = { id: string; programme_id: string; status: PracticeStatus; published_at: Date | null; revision: number };

/** SQL text: the columns of a locked sheet. */
export const lockedColumns = 'p.id, p.programme_id, p.status, p.published_at, p.revision';

const withdrawSql = `
  update practices p set status = 'draft', work = 'draft', published_at = null, public_token = null, revision = p.revision + 1, updated_at = $2, worked_at = $2,
    title = coalesce((select b.body from practice_blocks b where b.practice_id = p.id and b.part = 'title' and b.locale = p.locale), p.title)
  where p.id = $1`;

// What was copied out of it is other people's sheet by now: they are told.
const adaptationsSql = 'select p.id, p.programme_id, p.revision from practices p where p.origin_id = $1 order by p.id';

/**
 * An author said no, or takes consent back: the sheet leaves the library, or the review, at once, and whoever writes it learns of it.
 * What was being written of a published one is what is written on. Within the transaction that holds the sheet's row.
 */
export async function takeOut(unit: Work, sheet: LockedSheet, by: Pick<Actor, 'memberId'>, at: Date): Promise<void> {
  const { id, programme_id: programmeId, status } = sheet;
  const wasShown = sheet.published_at !== null;
  const isOut = wasShown || status === 'review';
  if (isOut) {
    await showEdited(unit, id);
    await unit.query('practice_withdraw', withdrawSql, [id, at]);
    await keepVersion(unit, id, { act: 'withdrawn', by });
  }
  await tellOfSheet(unit, id, 'changed', await writersOf(unit, id, by.memberId));
  unit.record(practiceRevised({ id, programmeId, revision: sheet.revision + (isOut ? 1 : 0) }, [...(await ownWriters(unit, id)), by.memberId]));
  if (isOut) unit.record(wasShown ? practiceChanged({ id, programmeId }) : reviewEnded({ id, programmeId }));
  if (!wasShown) return;
  const adaptations = await unit.query<Pick<LockedSheet, 'id' | 'programme_id' | 'revision'>>('practice_adaptations', adaptationsSql, [id]);
  for (const copy of adaptations) {
    await tellOfSheet(unit, copy.id, 'changed', await writersOf(unit, copy.id, by.memberId));
    unit.record(practiceRevised({ id: copy.id, programmeId: copy.programme_id, revision: copy.revision }, await ownWriters(unit, copy.id)));
  }
}
