import { randomUUID } from 'node:crypto';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { renderMarkdown } from '@passerelle/core/kernel/markdown.ts';
import { practiceWriters } from '@passerelle/core/practices/schema.ts';
import { remarks } from '@passerelle/core/remarks/schema.ts';
import { idOf, type DemoIds } from './demo-ids.ts';
import { demoPractices, demoRemarks, demoWriters, type DemoWhen } from './demo/index.ts';

type At = (when: DemoWhen) => Date;
type Remark = (typeof demoRemarks)[number];

/** Who writes the demo's sheets beside those who began them, and what readers say of them. */
export async function writeRemarks(tx: Database, ids: DemoIds, at: At): Promise<void> {
  await tx.insert(practiceWriters).values(
    demoWriters.map(({ sheet, writer, by, daysAgo }) => ({
      practiceId: idOf(ids.practices, sheet), memberId: idOf(ids.members, writer), addedBy: idOf(ids.members, by), addedAt: at({ daysAgo, at: '10:00' }),
    })),
  );
  await tx.insert(remarks).values(demoRemarks.map((remark) => rowOf(remark, ids, at)));
}

function rowOf(remark: Remark, ids: DemoIds, at: At): typeof remarks.$inferInsert {
  const { sheet, part, by, daysAgo, body, words, decided } = remark;
  const practice = demoPractices.find(({ key }) => key === sheet);
  const original = practice?.blocks[part] ?? '';
  if (!practice || (words && !original.includes(words[0]))) throw new Error(`a remark on ${sheet} is about words that are not there`);
  return {
    id: randomUUID(), practiceId: idOf(ids.practices, sheet), part, locale: practice.locale, authorId: idOf(ids.members, by), clientId: randomUUID(),
    body, html: renderMarkdown(body), blockRevision: 2, createdAt: at({ daysAgo, at: '09:30' }),
    ...(words ? { kind: 'suggestion', original, proposed: original.replace(words[0], words[1]) } : { kind: 'comment' }),
    ...(decided && { state: decided.state, answer: decided.answer ?? '', decidedBy: idOf(ids.members, decided.by), decidedAt: at({ daysAgo: daysAgo - 1, at: '15:00' }) }),
  };
}
