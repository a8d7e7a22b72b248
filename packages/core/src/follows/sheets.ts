import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId } from '../kernel/validate.ts';
import { readsSheet } from '../practices/policy.ts';
import type { SheetFollowView } from './contract.ts';

const ofSheetSql = `
  select p.id as "practiceId", f.level from practices p left join follows f on f.member_id = $2 and f.practice_id = p.id
  where p.id = $1 and p.status = 'published' and ${readsSheet('p', '$2')}`;

/** Which published sheets members follow. */
export function createSheetFollows({ query }: Kernel) {
  /** Null for a sheet that is not published, or not for this reader. */
  const ofPracticePart = (actor: Actor, practiceId: string): Part<SheetFollowView | null> => ({
    name: 'follow_of_sheet',
    text: ofSheetSql,
    values: [requireId(practiceId), actor.memberId],
    view: ([row]: SheetFollowView[]) => row ?? null,
  });

  return {
    ofPracticePart,

    /** Whether the actor follows a sheet. NotFound for one that is not published, or that they do not read. */
    async ofPractice(actor: Actor, practiceId: string): Promise<SheetFollowView> {
      const found = await readAlone(query, ofPracticePart(actor, practiceId));
      if (!found) throw new NotFound();
      return found;
    },
  };
}
