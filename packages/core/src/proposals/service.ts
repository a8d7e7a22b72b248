import type { BinomeLifeView } from '../binomes/contract.ts';
import { holdBinome } from '../binomes/holding.ts';
import type { OpenConversation } from '../binomes/service.ts';
import type { Actor } from '../kernel/actor.ts';
import { Forbidden, Invalid } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { canCoordinate } from '../programmes/policy.ts';
import { createAnswering } from './answering.ts';
import { proposeInput, rematchInput, type ProposeInput, type RematchInput } from './contract.ts';
import { createDeclines } from './declines.ts';
import { proposeWithin, type NewProposals } from './proposing.ts';
import { createReminding } from './reminding.ts';

/** Two are proposed to each other, and answer. */
export function createProposals(kernel: Kernel, openConversation: OpenConversation) {
  const { work, newId, now } = kernel;

  /** Two, by hand. */
  async function proposeTwo(unit: Work, actor: Actor, two: { mentorId: string; menteeId: string }, where: Pick<NewProposals, 'programmeId' | 'cohortId' | 'followsId'>): Promise<BinomeLifeView> {
    const id = newId();
    await proposeWithin(unit, { ...where, at: now(), byId: actor.memberId }, [{ ...two, id, explained: null }]);
    return (await holdBinome(unit, actor, id)).life;
  }

  return {
    ...createAnswering(kernel, openConversation),
    ...createDeclines(kernel),
    ...createReminding(kernel),

    /**
     * Proposes two members of a programme to each other, by hand. For its coordinators. Invalid `menteeId` for two who cannot
     * be a pair; Conflict `already-paired` for two who are one, or are proposed to each other.
     */
    async propose(actor: Actor, input: ProposeInput): Promise<BinomeLifeView> {
      const { programmeId, ...two } = validate(proposeInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      return work.run((unit) => proposeTwo(unit, actor, two, { programmeId, cohortId: null, followsId: null }));
    },

    /**
     * Proposes one of a binôme, or both, to somebody else; the new one follows it. For its coordinators, once the two have
     * answered. Invalid `menteeId` when neither is on the side where they were.
     */
    async rematch(actor: Actor, input: RematchInput): Promise<BinomeLifeView> {
      const { binomeId, mentorId, menteeId } = validate(rematchInput, input);
      return work.run(async (unit) => {
        const { life, may } = await holdBinome(unit, actor, binomeId);
        may('rematch');
        if (mentorId !== life.mentor.id && menteeId !== life.mentee.id) throw new Invalid('invalid', { menteeId: 'notInBinome' });
        const { programmeId, cohortId } = life;
        return proposeTwo(unit, actor, { mentorId, menteeId }, { programmeId, cohortId, followsId: binomeId });
      });
    },
  };
}
