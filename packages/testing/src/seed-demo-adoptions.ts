import { randomUUID } from 'node:crypto';
import { adoptions } from '@passerelle/core/adoptions/schema.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { renderMarkdown } from '@passerelle/core/kernel/markdown.ts';
import { sql } from 'drizzle-orm';
import { idOf, type DemoIds } from './demo-ids.ts';
import { demoAdoptions, demoMembers, type DemoWhen } from './demo/index.ts';

/** The communes that do as the sheets say, each by the member who says so. */
export async function writeAdoptions(tx: Database, ids: DemoIds, at: (when: DemoWhen) => Date): Promise<void> {
  await tx.insert(adoptions).values(
    demoAdoptions.map((adoption) => ({
      id: randomUUID(), clientId: randomUUID(),
      practiceId: idOf(ids.practices, adoption.practice),
      memberId: idOf(ids.members, adoption.by),
      communeId: idOf(ids.communes, demoMembers.find(({ key }) => key === adoption.by)?.commune ?? ''),
      stage: adoption.stage,
      changes: adoption.changes, changesHtml: renderMarkdown(adoption.changes),
      outcome: adoption.outcome, outcomeHtml: renderMarkdown(adoption.outcome),
      createdAt: at(adoption), updatedAt: at(adoption),
    })),
  );
  await tx.execute(sql`update practices set adoption_count = (select count(*) from adoptions a where a.practice_id = practices.id)`);
}
