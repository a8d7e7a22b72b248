import { randomUUID } from 'node:crypto';
import { collectionItems, collections } from '@passerelle/core/collections/schema.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { renderMarkdown } from '@passerelle/core/kernel/markdown.ts';
import { idOf, type DemoIds } from './demo-ids.ts';
import { demoCollections, type DemoWhen } from './demo/index.ts';

/** The collections of the demo, with the sheets that they name. */
export async function writeCollections(tx: Database, ids: DemoIds, at: (when: DemoWhen) => Date): Promise<void> {
  for (const { title, intro, locale, author, published, daysAgo, items } of demoCollections) {
    const [id, moment] = [randomUUID(), at({ daysAgo, at: '11:00' })];
    await tx.insert(collections).values({
      id, programmeId: ids.programmeId, title, intro, introHtml: renderMarkdown(intro), locale,
      authorId: idOf(ids.members, author), clientId: randomUUID(), revision: items.length + 1,
      createdAt: moment, updatedAt: moment, publishedAt: published ? moment : null,
    });
    await tx.insert(collectionItems).values(items.map(({ sheet, note }, index) => ({ collectionId: id, practiceId: idOf(ids.practices, sheet), position: index + 1, note })));
  }
}
