import { binomeChanged, type BinomeChanged } from '../binomes/events.ts';
import { peopleOf } from '../binomes/telling.ts';
import type { DomainEvent } from '../kernel/events.ts';
import type { Work } from '../kernel/unit-of-work.ts';

/** Something in a member's journal is theirs alone to know: their own browsers read it again. */
export function ownJournalChanged(memberId: string, changed: { id: string; programmeId: string }): DomainEvent {
  return { name: 'binome.changed', audience: [{ to: 'member', id: memberId }], payload: { id: changed.id, programmeId: changed.programmeId, what: 'journal' } satisfies BinomeChanged };
}

/** Tells those who work in a binôme that its journal changed; of what is private, its author alone. */
export async function tellOfJournal(unit: Work, contact: { binomeId: string; private: boolean }, authorId: string): Promise<void> {
  const people = await peopleOf(unit, contact.binomeId);
  unit.record(contact.private ? ownJournalChanged(authorId, { id: contact.binomeId, programmeId: people.programmeId }) : binomeChanged(people, { id: contact.binomeId, what: 'journal' }));
}
