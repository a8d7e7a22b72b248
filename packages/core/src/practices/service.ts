import { eq } from 'drizzle-orm';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import type { PostView } from '../threads/contract.ts';
import { createBeginning } from './beginning.ts';
import { createLife } from './life.ts';
import { createPracticeReader } from './reading.ts';
import { createRefreshing } from './refreshing.ts';
import { createRevising } from './revising.ts';
import { practiceSources } from './schema.ts';
import { createVersionReader } from './versions.ts';

export type Practices = ReturnType<typeof createPractices>;

/** The library: sheets that know where they come from. */
export function createPractices(kernel: Kernel) {
  const reader = createPracticeReader(kernel);
  const versions = createVersionReader(kernel, reader.get);

  return {
    ...reader,
    ...versions,
    ...createBeginning(kernel, reader),
    ...createRevising(kernel, reader, versions),
    ...createLife(kernel, reader),
    ...createRefreshing(kernel),

    /** Sheets show that text of a post from now on: its author took words back, or brings them back, within the transaction that does so. */
    async repinSource({ tx }: Work, { id, revision, html }: Pick<PostView, 'id' | 'revision' | 'html'>): Promise<void> {
      await tx.update(practiceSources).set({ postRevision: revision, html }).where(eq(practiceSources.postId, id));
    },
  };
}
