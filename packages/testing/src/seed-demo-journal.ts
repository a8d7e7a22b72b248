import { randomUUID } from 'node:crypto';
import { binomes } from '@passerelle/core/binomes/schema.ts';
import { conversations } from '@passerelle/core/conversations/schema.ts';
import { contacts, nextSteps } from '@passerelle/core/journal/schema.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { renderMarkdown } from '@passerelle/core/kernel/markdown.ts';
import { eq } from 'drizzle-orm';
import { idOf, type DemoIds } from './demo-ids.ts';
import { demoContacts, type DemoContact, type DemoWhen } from './demo/index.ts';

type At = (when: DemoWhen) => Date;
type Pair = { id: string; mentor: string; mentee: string };

/** The journals of the binômes: what was noted, and the next steps, some of them done, one of them late. */
export async function writeJournal(tx: Database, ids: DemoIds, at: At): Promise<void> {
  const pairs = new Map<string, Pair>();
  for (const { binome } of demoContacts) if (!pairs.has(binome)) pairs.set(binome, await pairOf(tx, idOf(ids.conversations, binome)));
  for (const contact of demoContacts) await writeContact(tx, contact, pairs.get(contact.binome)!, at);
}

async function pairOf(tx: Database, conversationId: string): Promise<Pair> {
  const [pair] = await tx
    .select({ id: binomes.id, mentor: binomes.mentorId, mentee: binomes.menteeId })
    .from(binomes)
    .innerJoin(conversations, eq(conversations.binomeId, binomes.id))
    .where(eq(conversations.id, conversationId));
  if (!pair) throw new Error('a journal of the demo is of no binôme');
  return pair;
}

async function writeContact(tx: Database, { by, kind, body, minutes, steps = [], ...contact }: DemoContact, pair: Pair, at: At): Promise<void> {
  const id = randomUUID();
  const happenedAt = at(contact);
  await tx.insert(contacts).values({
    id, binomeId: pair.id, clientId: randomUUID(), authorId: pair[by], kind, happenedAt, minutes: minutes ?? null, body, html: renderMarkdown(body),
    private: contact.private ?? false, createdAt: happenedAt,
  });
  if (steps.length === 0) return;
  await tx.insert(nextSteps).values(
    steps.map(({ what, owner, dueIn, doneDaysAgo }) => ({
      id: randomUUID(), contactId: id, binomeId: pair.id, what, ownerId: pair[owner], createdAt: happenedAt,
      dueOn: at({ daysAgo: -dueIn, at: '12:00' }).toISOString().slice(0, 10),
      ...(doneDaysAgo !== undefined && { doneAt: at({ daysAgo: doneDaysAgo, at: '16:00' }), doneBy: pair[owner] }),
      // Whoever opens the demo is not reminded of everything at once.
      remindedAt: dueIn <= 1 ? happenedAt : null,
    })),
  );
}
