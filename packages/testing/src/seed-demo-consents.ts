import { randomUUID } from 'node:crypto';
import { messages } from '@passerelle/core/conversations/schema.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { renderMarkdown } from '@passerelle/core/kernel/markdown.ts';
import { news } from '@passerelle/core/news/schema.ts';
import { practiceParts } from '@passerelle/core/practices/contract.ts';
import { practiceBlocks, practices, practiceSources, practiceVersions, practiceWriters } from '@passerelle/core/practices/schema.ts';
import { and, asc, eq, inArray } from 'drizzle-orm';
import { idOf, type DemoIds } from './demo-ids.ts';
import { demoPrivateSheet, type DemoWhen } from './demo/index.ts';

/** The sheet that is made of a binôme's words, and the question to their author. */
export async function writePrivateSheet(tx: Database, ids: DemoIds, at: (when: DemoWhen) => Date): Promise<void> {
  const { title, theme, locale, by, asked, conversation, messages: seqs } = demoPrivateSheet;
  const [id, authorId, moment] = [randomUUID(), idOf(ids.members, by), at(demoPrivateSheet)];
  const rows = await tx.select().from(messages).where(and(eq(messages.conversationId, idOf(ids.conversations, conversation)), inArray(messages.seq, seqs))).orderBy(asc(messages.seq));
  const words = rows.map(({ body }) => body).join('\n\n');
  const blocks = Object.fromEntries(practiceParts.map((part) => [part, part === 'whatWeDid' ? words : '']));
  await tx.insert(practices).values({ id, programmeId: ids.programmeId, theme, title, locale, authorId, clientId: randomUUID(), createdAt: moment, updatedAt: moment, workedAt: moment });
  await tx.insert(practiceWriters).values({ practiceId: id, memberId: authorId, addedBy: authorId, addedAt: moment });
  await tx.insert(practiceBlocks).values(
    Object.entries({ title, ...blocks }).map(([part, body]) => ({
      practiceId: id, part: part as 'title', locale, body, html: part === 'title' ? '' : renderMarkdown(body), writerId: authorId, writtenAt: moment,
    })),
  );
  await tx.insert(practiceVersions).values({ practiceId: id, revision: 1, act: 'drafted', authorId, createdAt: moment, title, theme, blocks });
  await tx.insert(practiceSources).values(
    rows.map((row) => ({
      id: randomUUID(), practiceId: id, messageId: row.id, postRevision: row.revision, html: row.html, addedBy: authorId, createdAt: moment,
      ...(row.authorId === authorId ? { consent: 'given' as const, consentAt: moment } : { consent: 'asked' as const }),
    })),
  );
  await tx.insert(news).values({ kind: 'sheet', subjectId: id, reason: 'consent', memberIds: [idOf(ids.members, asked)] });
}
