import { binomeView, type BinomeLifeView } from '../binomes/contract.ts';
import { binomeChanged, binomePaired } from '../binomes/events.ts';
import { currentColleges } from '../binomes/pairable.ts';
import { holdBinome } from '../binomes/holding.ts';
import type { OpenConversation } from '../binomes/service.ts';
import { recordStep } from '../binomes/steps.ts';
import { peopleOf, tellOfBinome, workersOf } from '../binomes/telling.ts';
import type { Actor } from '../kernel/actor.ts';
import { Conflict } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { declineInput, type DeclineInput } from './contract.ts';

const acceptSql = `
  update binomes set mentor_accepted_at = case when mentor_id = $2 then $3 else mentor_accepted_at end,
    mentee_accepted_at = case when mentee_id = $2 then $3 else mentee_accepted_at end
  where id = $1 returning mentor_accepted_at is not null and mentee_accepted_at is not null as both`;
const declineSql = `
  with ended as (update binomes set status = 'declined' where id = $1 returning id)
  insert into binome_declines (binome_id, member_id, reason, words, at) select id, $2, $3, $4, $5 from ended`;

/** Accepting a proposal, and declining it. The binôme's row is held: whoever comes second finds what the first one did. */
export function createAnswering({ work, now }: Kernel, openConversation: OpenConversation) {
  /** Both have accepted: they work together from now on, and their conversation opens. */
  async function begin(unit: Work, actor: Actor, { id, programmeId, mentor, mentee }: BinomeLifeView): Promise<void> {
    const memberIds = [mentor.id, mentee.id];
    if ((await currentColleges(unit, programmeId, memberIds)).size < 2) throw new Conflict('other-left');
    await unit.query('binome_begin', `update binomes set status = 'active', started_at = $2 where id = $1`, [id, now()]);
    await recordStep(unit, { binomeId: id, step: 'begun', byId: actor.memberId, at: now() });
    const conversationId = await openConversation(unit, id, memberIds);
    const { life } = await holdBinome(unit, actor, id);
    const people = await peopleOf(unit, id);
    await tellOfBinome(unit, id, 'begun', [...workersOf(people, actor.memberId), ...people.coordinatorIds]);
    unit.record(binomePaired({ binome: binomeView.parse(life), conversationId }));
    unit.record(binomeChanged(people, { id, what: 'begun' }));
  }

  return {
    /**
     * Accepts a proposal; the second of the two begins the binôme. Twice is fine. Conflict once the other one declined, and
     * `other-left` when they are no longer in the programme.
     */
    async accept(actor: Actor, binomeId: string): Promise<BinomeLifeView> {
      return work.run(async (unit) => {
        const { life, may } = await holdBinome(unit, actor, binomeId);
        if (hasAccepted(life, actor) && life.status !== 'declined') return life;
        may('answer');
        const [accepted] = await unit.query<{ both: boolean }>('binome_accept', acceptSql, [binomeId, actor.memberId, now()]);
        await recordStep(unit, { binomeId, step: 'accepted', byId: actor.memberId, at: now() });
        if (accepted?.both) await begin(unit, actor, life);
        else unit.record(binomeChanged(await peopleOf(unit, binomeId), { id: binomeId, what: 'accepted' }));
        return (await holdBinome(unit, actor, binomeId)).life;
      });
    },

    /**
     * Declines a proposal, which ends it. The reason and the words are the coordinators’ alone: the other one is told only that
     * it was not taken up. Conflict once it is decided, `already-decided` for whoever has accepted.
     */
    async decline(actor: Actor, input: DeclineInput): Promise<BinomeLifeView> {
      const { binomeId, reason, words } = validate(declineInput, input);
      return work.run(async (unit) => {
        const { life, may } = await holdBinome(unit, actor, binomeId);
        if (hasAccepted(life, actor)) throw new Conflict('already-decided');
        may('answer');
        await unit.query('binome_decline', declineSql, [binomeId, actor.memberId, reason, words, now()]);
        await recordStep(unit, { binomeId, step: 'declined', byId: actor.memberId, at: now() });
        const people = await peopleOf(unit, binomeId);
        await tellOfBinome(unit, binomeId, 'declined', [...workersOf(people), ...people.coordinatorIds].filter((id) => id !== actor.memberId));
        unit.record(binomeChanged(people, { id: binomeId, what: 'declined' }));
        return (await holdBinome(unit, actor, binomeId)).life;
      });
    },
  };
}

function hasAccepted({ accepted, mentor, mentee }: BinomeLifeView, { memberId }: Actor): boolean {
  return (mentor.id === memberId && accepted.mentor) || (mentee.id === memberId && accepted.mentee);
}
