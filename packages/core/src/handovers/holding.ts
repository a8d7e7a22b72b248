import type { BinomeLifeView } from '../binomes/contract.ts';
import type { Actor } from '../kernel/actor.ts';
import { Invalid } from '../kernel/errors.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import type { Side } from '../profiles/contract.ts';

// Who ends a membership locks it first, and goes on to binômes and conversations: so does whoever brings somebody in.
const newcomerSql = `
  select m.college from programme_members pm join members m on m.id = pm.member_id
  where pm.programme_id = (select b.programme_id from binomes b where b.id = $1) and pm.member_id = $2 and pm.ended_at is null for share of pm`;

/** The college of whoever is to come in, while they are in the programme; their membership is held. */
export type Newcomer = { id: string; college: string | null };

export async function holdNewcomer({ query }: Pick<Work, 'query'>, binomeId: string, memberId: string): Promise<Newcomer> {
  const [row] = await query<{ college: string }>('binome_newcomer', newcomerSql, [binomeId, memberId]);
  return { id: memberId, college: row?.college ?? null };
}

/**
 * Whoever comes in is of the programme and the college, is neither of the two, and does not let themselves in: Invalid,
 * under the name of the field.
 */
export function requireFit(field: string, actor: Actor, life: BinomeLifeView, side: Side, newcomer: Newcomer): void {
  const refuse = (why: string) => new Invalid('invalid', { [field]: why });
  const others = life.substitutes.filter((one) => one.side !== side).map(({ member }) => member.id);
  if ([life.mentor.id, life.mentee.id, ...others].includes(newcomer.id)) throw refuse('alreadyInBinome');
  if (newcomer.id === actor.memberId) throw refuse('notYourself');
  if (newcomer.college === null) throw refuse('notInProgramme');
  if (newcomer.college !== life.college) throw refuse('collegeDiffers');
}
