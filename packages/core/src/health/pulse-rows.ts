import { instantOf } from '../kernel/instants.ts';
import type { Side } from '../profiles/contract.ts';
import type { OwnHealthView, PulseAnswer } from './contract.ts';

export type PulseRow = {
  member_id: string;
  side: Side;
  day: number;
  asked_at: Date | string;
  answered_at: Date | string | null;
  going: number | null;
  useful: number | null;
  wants_call: boolean | null;
};

/** SQL text: the question of binôme `b` that waits for that member's answer, as JSON; only the newest counts. Null where none does, and while it is not active. */
export const openPulse = (b: string, memberId: string) => `(
  select json_build_object('day', pu.day, 'askedAt', pu.asked_at) from (
    select * from pulses where binome_id = ${b}.id and member_id = ${memberId} order by day desc limit 1) pu
  where pu.answered_at is null and ${b}.status = 'active' and ${memberId} in (${b}.mentor_id, ${b}.mentee_id))`;

export const openPulseOf = (pulse: { day: number; askedAt: string } | null): OwnHealthView['pulse'] => pulse && { day: pulse.day, askedAt: instantOf(pulse.askedAt) };

export function pulseAnswerOf({ day, asked_at, answered_at, going, useful, wants_call: wantsCall }: PulseRow): PulseAnswer {
  return { day, askedAt: instantOf(asked_at), answeredAt: answered_at && instantOf(answered_at), going, useful, wantsCall };
}
