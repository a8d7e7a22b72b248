import type { Database } from '@passerelle/core/kernel/database.ts';
import { practiceThreads } from '@passerelle/core/discussions/schema.ts';
import { endorsements } from '@passerelle/core/endorsements/schema.ts';
import { follows } from '@passerelle/core/follows/schema.ts';
import { demoThreads, type DemoWhen } from './demo/index.ts';
import { demoEndorsements, demoSheetFollows } from './demo/readers.ts';

type Keys = { at: (when: DemoWhen) => Date; member: (key: string) => string; thread: (key: string) => string; practice: (key: string) => string };

/** To whom sheets were useful, who follows them, and which threads are about one. */
export async function writeSheetReaders(tx: Database, { at, member, thread, practice }: Keys): Promise<void> {
  await tx.insert(endorsements).values(
    Object.entries(demoEndorsements).flatMap(([sheet, given]) => given.map((one) => ({ practiceId: practice(sheet), memberId: member(one.by), reason: one.reason ?? '', createdAt: at(one) }))),
  );
  await tx.insert(follows).values(demoSheetFollows.map(([key, sheet]) => ({ memberId: member(key), practiceId: practice(sheet), level: 'follow' as const })));
  await tx.insert(practiceThreads).values(demoThreads.flatMap(({ key, about }) => (about ? [{ threadId: thread(key), practiceId: practice(about) }] : [])));
}
