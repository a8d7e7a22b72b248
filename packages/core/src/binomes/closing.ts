import type { Actor } from '../kernel/actor.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import { closeInput, type BinomeLifeView, type CloseInput } from './contract.ts';
import { binomeChanged } from './events.ts';
import { holdBinome } from './holding.ts';
import type { CloseConversation } from './service.ts';
import { recordStep } from './steps.ts';
import { peopleOf, tellOfBinome } from './telling.ts';

const closeSql = `
  update binomes set status = 'closed', closed_at = $2, close_reason = $3, paused_at = null, paused_until = null, pause_reason = null where id = $1`;

/**
 * Closes a binôme, for either of the two or a coordinator: what was written stays to be read, nothing more is. The two are asked
 * how it was. Conflict when it has not begun or is over.
 */
export function createClosing({ work, now }: Kernel, closeConversation: CloseConversation) {
  return async function close(actor: Actor, input: CloseInput): Promise<BinomeLifeView> {
    const { binomeId, reason } = validate(closeInput, input);
    return work.run(async (unit) => {
      (await holdBinome(unit, actor, binomeId)).may('close');
      await unit.query('binome_close', closeSql, [binomeId, now(), reason]);
      await closeConversation(unit, binomeId);
      await recordStep(unit, { binomeId, step: 'closed', byId: actor.memberId, at: now() });
      const people = await peopleOf(unit, binomeId);
      // A substitute is not asked how it was: `closed` asks that.
      await tellOfBinome(unit, binomeId, 'closed', [people.mentorId, people.menteeId].filter((id) => id !== actor.memberId));
      unit.record(binomeChanged(people, { id: binomeId, what: 'closed' }));
      return (await holdBinome(unit, actor, binomeId)).life;
    });
  };
}
