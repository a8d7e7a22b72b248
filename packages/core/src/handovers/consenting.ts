import { binomeChanged } from '../binomes/events.ts';
import { peopleOf } from '../binomes/telling.ts';
import type { Actor } from '../kernel/actor.ts';
import { Conflict, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { consentInput, type ConsentInput, type HandoverView } from './contract.ts';
import { lockBinome } from '../binomes/holding.ts';
import { isAskedAt } from './policy.ts';
import type { HandoverReading } from './reading.ts';
import type { BinomeRoster } from './standing-in.ts';

const askedSql = `select h.binome_id, h.to_id, h.hidden_up_to from handovers h where h.id = $1 and ${isAskedAt('h', '$2')}`;
const answerSql = `
  update handover_consents set given = $3, answered_at = $4 where handover_id = $1 and member_id = $2 and given is distinct from $3 returning member_id`;
const agreedSql = 'select coalesce(bool_and(given is true), false) as agreed, array_agg(member_id) as asked from handover_consents where handover_id = $1';

type Asked = { binome_id: string; to_id: string; hidden_up_to: string };

/** The yes or no of those whose words the successor would read. */
export function createConsenting({ query, work, now }: Kernel, { hideUpTo }: BinomeRoster, reading: HandoverReading) {
  /** What was written before is the successor's to read while everybody agrees, and no longer. */
  async function disclose(unit: Work, handoverId: string, { binome_id: binomeId, to_id: toId, hidden_up_to: hidden }: Asked): Promise<void> {
    const [row] = await unit.query<{ agreed: boolean; asked: string[] }>('handover_agreed', agreedSql, [handoverId]);
    await hideUpTo(unit, binomeId, toId, row?.agreed ? 0 : Number(hidden));
    const people = await peopleOf(unit, binomeId);
    unit.record(binomeChanged({ ...people, substituteIds: [...people.substituteIds, ...(row?.asked ?? [])] }, { id: binomeId, what: 'handed-over' }));
  }

  return {
    /**
     * Says whether the successor may read what was written before; a yes can be taken back at any time and then hides it again
     * at once, a no can become a yes. The same twice changes nothing. NotFound for whoever is not asked, or has left the
     * programme; Conflict `handover-passed` once somebody else has that side.
     */
    async answer(actor: Actor, input: ConsentInput): Promise<HandoverView> {
      const { handoverId, given } = validate(consentInput, input);
      const [asked] = await query<Asked>('handover_asked', askedSql, [handoverId, actor.memberId]);
      if (!asked) throw new NotFound();
      return work.run(async (unit) => {
        await lockBinome(unit, asked.binome_id);
        const { can } = await reading.get(unit, actor, handoverId);
        if (!can.answer) throw new Conflict('handover-passed');
        const changed = await unit.query('handover_answer', answerSql, [handoverId, actor.memberId, given, now()]);
        if (changed.length > 0) await disclose(unit, handoverId, asked);
        return reading.get(unit, actor, handoverId);
      });
    },
  };
}
