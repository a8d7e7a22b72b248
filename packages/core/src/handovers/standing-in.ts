import type { BinomeStep } from '../binomes/contract.ts';
import { binomeChanged } from '../binomes/events.ts';
import { recordStep } from '../binomes/steps.ts';
import { peopleOf, tellOfBinome, workersOf, type BinomePeople } from '../binomes/telling.ts';
import type { Conversations } from '../conversations/service.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';

export type StandIn = { id: string; binomeId: string; memberId: string; untilOn: string; entered: boolean };
export type BinomeRoster = Pick<Conversations, 'enterBinome' | 'leaveBinome' | 'hideUpTo'>;

const enteredSql = 'update binome_substitutes set entered_at = $2 where id = $1';
const endedSql = 'update binome_substitutes set ended_at = $2 where id = $1';
/** SQL text: rows of `binome_substitutes bs` that are not over, as {@link StandIn}. */
export const openSubstitutes = (where: string) => `
  select bs.id, bs.binome_id as "binomeId", bs.member_id as "memberId", bs.until_on::text as "untilOn", bs.entered_at is not null as entered
  from binome_substitutes bs where bs.ended_at is null and ${where} order by bs.binome_id, bs.id`;

/** A substitute's coming in and going out, within a transaction that holds the binôme. `byId` null: the calendar does it. */
export function createStandingIn({ now }: Kernel, { enterBinome, leaveBinome }: BinomeRoster) {
  async function note(unit: Work, { binomeId, memberId, untilOn }: StandIn, step: BinomeStep, byId: string | null, people: BinomePeople): Promise<void> {
    await recordStep(unit, { binomeId, step, byId, at: now(), memberId, ...(step === 'substituted' && { until: untilOn }) });
    // Whoever has just gone out finds the binôme gone.
    unit.record(binomeChanged({ ...people, substituteIds: [...people.substituteIds, memberId] }, { id: binomeId, what: step }));
  }

  return {
    /** Their time has come: they see the binôme, and the conversation from here on. All who work in it are told, but for whoever did it. */
    async enter(unit: Work, standIn: StandIn, byId: string | null): Promise<void> {
      const { id, binomeId, memberId } = standIn;
      await unit.query('binome_substitute_enter', enteredSql, [id, now()]);
      await enterBinome(unit, binomeId, memberId);
      const people = await peopleOf(unit, binomeId);
      await tellOfBinome(unit, binomeId, 'substituted', workersOf(people, byId));
      await note(unit, standIn, 'substituted', byId, people);
    },

    /** Their time is over, or never came: from the commit on they read nothing of it. `stays`: they go on in it as its successor. */
    async end(unit: Work, standIn: StandIn, byId: string | null, stays = false): Promise<void> {
      await unit.query('binome_substitute_end', endedSql, [standIn.id, now()]);
      if (!standIn.entered) return;
      if (!stays) await leaveBinome(unit, standIn.binomeId, standIn.memberId);
      await note(unit, standIn, 'substitute-left', byId, await peopleOf(unit, standIn.binomeId));
    },
  };
}

export type StandingIn = ReturnType<typeof createStandingIn>;
