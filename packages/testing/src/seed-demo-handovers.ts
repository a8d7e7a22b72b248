import { randomUUID } from 'node:crypto';
import { binomes, binomeSteps, binomeSubstitutes } from '@passerelle/core/binomes/schema.ts';
import { conversationMembers, conversations } from '@passerelle/core/conversations/schema.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { eq } from 'drizzle-orm';
import { idOf, type DemoIds } from './demo-ids.ts';
import { demoSubstitute } from './demo/index.ts';

const day = 24 * 60 * 60 * 1000;

/** Somebody stands in for a mentor who is away: they read what is written since, and nothing of what was before. */
export async function writeSubstitute(tx: Database, ids: DemoIds, now: Date): Promise<void> {
  const { conversation, side, by, named, enteredDaysAgo, daysToGo } = demoSubstitute;
  const conversationId = idOf(ids.conversations, conversation);
  const [talk] = await tx.select({ binomeId: binomes.id, lastSeq: conversations.lastSeq }).from(conversations).innerJoin(binomes, eq(binomes.id, conversations.binomeId)).where(eq(conversations.id, conversationId));
  if (!talk) throw new Error(`there is no pair ${conversation}`);
  const [memberId, createdBy] = [idOf(ids.members, by), idOf(ids.members, named)];
  const at = new Date(now.getTime() - enteredDaysAgo * day);
  const on = (days: number) => new Date(now.getTime() + days * day).toISOString().slice(0, 10);
  const { binomeId, lastSeq } = talk;
  await tx.insert(binomeSubstitutes).values({ id: randomUUID(), binomeId, side, memberId, fromOn: on(-enteredDaysAgo), untilOn: on(daysToGo), createdBy, createdAt: at, enteredAt: at });
  await tx.insert(binomeSteps).values({ id: randomUUID(), binomeId, step: 'substituted', byId: createdBy, memberId, until: on(daysToGo), at });
  await tx.insert(conversationMembers).values({ conversationId, memberId, joinedAt: at, hiddenUpTo: lastSeq, unreadFrom: lastSeq + 1, notifiedSeq: lastSeq });
  await tx.update(conversations).set({ rosterRevision: 2 }).where(eq(conversations.id, conversationId));
}
