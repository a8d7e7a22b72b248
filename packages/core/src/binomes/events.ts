import type { DomainEvent } from '../kernel/events.ts';
import type { BinomeStep, BinomeView } from './contract.ts';
import { workersOf, type BinomePeople } from './telling.ts';

export type BinomePaired = { binome: BinomeView; conversationId: string };

/** Two people were paired: their open browsers join the new conversation. */
export function binomePaired(paired: BinomePaired): DomainEvent {
  const memberIds = [paired.binome.mentor.id, paired.binome.mentee.id];
  return {
    name: 'binome.paired',
    audience: memberIds.map((id) => ({ to: 'member', id })),
    payload: paired,
    // A roster begins at 1.
    rights: { does: 'enter', memberIds, conversationId: paired.conversationId, revision: 1 },
  };
}

/** What changed of it: a step of its life, or what is kept in it. Never a word of its own. */
export type BinomeChanged = { id: string; programmeId: string; what: BinomeStep | 'agreement' | 'journal' | 'pulse' | 'assessment' | 'nudged' };

/**
 * Something about a binôme is different: whoever has it open reads it again. Its journal concerns those who work in it alone; everything else its
 * coordinators too.
 */
export function binomeChanged(people: BinomePeople, changed: Omit<BinomeChanged, 'programmeId'>): DomainEvent {
  const memberIds = new Set([...workersOf(people), ...(changed.what === 'journal' ? [] : people.coordinatorIds)]);
  return { name: 'binome.changed', audience: [...memberIds].map((id) => ({ to: 'member', id })), payload: { ...changed, programmeId: people.programmeId } satisfies BinomeChanged };
}
