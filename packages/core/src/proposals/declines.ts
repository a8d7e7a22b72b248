import { coordinates } from '../binomes/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId } from '../kernel/validate.ts';
import { memberRefOf } from '../members/view.ts';
import type { DeclineReason, DeclineView } from './contract.ts';

type Row = { member: DeclineView['member']; reason: DeclineReason; words: string; at: Date | string };

// Not for one of the two, even if they coordinate: it was said to somebody else.
const declineSql = `
  select ${memberRefOf('d.member_id')} as member, d.reason, d.words, d.at from binome_declines d join binomes b on b.id = d.binome_id
  where d.binome_id = $1 and b.mentor_id <> $2 and b.mentee_id <> $2 and ${coordinates('b', '$2')}`;

/** Why proposals were not taken up, as their coordinators read it. */
export function createDeclines({ query }: Kernel) {
  const declinePart = (actor: Actor, binomeId: string): Part<DeclineView | null> => ({
    name: 'binome_decline_read',
    text: declineSql,
    values: [requireId(binomeId), actor.memberId],
    view: ([row]: Row[]) => row ? { ...row, at: instantOf(row.at) } : null,
  });
  return {
    declinePart,
    /** Who declined and why. For its coordinators; NotFound for everybody else, and where nobody did. */
    async getDecline(actor: Actor, binomeId: string): Promise<DeclineView> {
      const decline = await readAlone(query, declinePart(actor, binomeId));
      if (!decline) throw new NotFound();
      return decline;
    },
  };
}
