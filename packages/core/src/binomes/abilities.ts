import type { BinomeAbilities } from './contract.ts';
import type { LifeRow } from './reading.ts';

type Facts = Pick<LifeRow, 'status' | 'side' | 'coordinates' | 'assessed' | 'mentor_accepted' | 'mentee_accepted'> & { mentor: { id: string }; mentee: { id: string } };

/**
 * What a member may do with a binôme at the stage it is at. A substitute works in it as the one they stand in for; what binds the two, and what ends
 * it, is for the two alone, and for the coordinators.
 */
export function abilitiesIn(row: Facts, memberId: string): BinomeAbilities {
  const { status, side, coordinates, assessed } = row;
  const isOne = row.mentor.id === memberId || row.mentee.id === memberId;
  const runs = status === 'active' || status === 'paused';
  return {
    answer: status === 'proposed' && isOne && !(row.mentor.id === memberId ? row.mentor_accepted : row.mentee_accepted),
    pause: status === 'active' && (isOne || coordinates),
    resume: status === 'paused' && (isOne || coordinates),
    close: runs && (isOne || coordinates),
    assess: status === 'closed' && isOne && !assessed,
    agree: runs && isOne,
    note: runs && side !== null,
    substitute: runs && (isOne || coordinates),
    handOver: runs && coordinates,
    rematch: coordinates && status !== 'proposed',
  };
}
