import type { Kernel } from '../kernel/kernel.ts';
import { createBeginning } from './beginning.ts';
import { createCitations } from './citation.ts';
import { createConsenting } from './consenting.ts';
import { createFromMessages } from './from-messages.ts';
import { createLife } from './life.ts';
import { createPublicConsents } from './public.ts';
import { createPublicPages, type PublicPageDeps } from './public-page.ts';
import { createPracticeReader } from './reading.ts';
import { createRefreshing } from './refreshing.ts';
import { createRevising } from './revising.ts';
import { createSourceChanges } from './source-changes.ts';
import { createSourceNews } from './source-news.ts';
import { createSources } from './sources.ts';
import { createVersionReader } from './versions.ts';
import { createWriting } from './writing.ts';

export type Practices = ReturnType<typeof createPractices>;

/** The library: sheets that know where they come from. */
export function createPractices(kernel: Kernel, outside: PublicPageDeps) {
  const reader = createPracticeReader(kernel);
  const versions = createVersionReader(kernel);
  const beginning = createBeginning(kernel, reader);

  return {
    ...reader,
    ...versions,
    ...beginning,
    ...createSources(kernel, reader, beginning),
    ...createFromMessages(kernel, beginning),
    ...createConsenting(kernel),
    ...createSourceChanges(kernel, reader),
    ...createSourceNews(kernel),
    ...createRevising(kernel, reader, versions),
    ...createLife(kernel, reader),
    ...createRefreshing(kernel),
    ...createCitations(kernel),
    ...createPublicConsents(kernel),
    ...createPublicPages(kernel, outside),
    ...createWriting(kernel, reader.get),
  };
}
