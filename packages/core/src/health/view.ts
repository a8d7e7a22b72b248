import { instantOf } from '../kernel/instants.ts';
import type { HealthState, HealthView, TurnChannel, TurnHolder } from './contract.ts';
import { quietDays, stateOf, turnsOf } from './turns.ts';

/** What {@link healthColumns} reads; instants are texts where it is a part of a statement. */
export type HealthRow = {
  state: HealthState;
  turn: TurnHolder | null;
  mentor_at: Date | string | null;
  mentor_channel: TurnChannel | null;
  mentee_at: Date | string | null;
  mentee_channel: TurnChannel | null;
  quiet_since: Date | string;
  quiet_days: number;
};

/** SQL text: the columns of a {@link HealthRow}, of `h` as {@link healthJoins} makes it. */
export const healthColumns = (b: string, at: string) => `h.mentor_at, h.mentor_channel, h.mentee_at, h.mentee_channel, h.turn, h.quiet_since,
  ${quietDays('h.quiet_since', at)} as quiet_days, ${stateOf(b, 'p', 'h.quiet_since', at)} as state`;

/** SQL text: puts beside binôme `b` its programme `p` and its turns `h`. */
export const healthJoins = (b: string, at: string) => `join programmes p on p.id = ${b}.programme_id cross join ${turnsOf(b, at)} h`;

/** A row as readers see it. */
export function healthOf({ state, turn, quiet_since, quiet_days: days, ...row }: HealthRow): HealthView {
  return {
    state,
    turn,
    last: { mentor: turnAt(row.mentor_at, row.mentor_channel), mentee: turnAt(row.mentee_at, row.mentee_channel) },
    quietSince: instantOf(quiet_since),
    // What was noted by a clock that is a little fast has just been.
    quietDays: Math.max(0, days),
  };
}

function turnAt(at: Date | string | null, channel: TurnChannel | null): HealthView['last']['mentor'] {
  return at === null || channel === null ? null : { at: instantOf(at), channel };
}
