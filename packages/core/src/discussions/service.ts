import { eq } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { Conflict } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import type { Practices } from '../practices/service.ts';
import { tellOfSheet, writersOf } from '../practices/telling.ts';
import type { ThreadView } from '../threads/contract.ts';
import type { Threads } from '../threads/service.ts';
import { askAboutInput, type AskAboutInput } from './contract.ts';
import { practiceQuestioned } from './events.ts';
import { createDiscussionReader } from './reading.ts';
import { practiceThreads } from './schema.ts';

type Deps = { threads: Pick<Threads, 'askWith'>; practices: Pick<Practices, 'get'> };

/** Questions to those who wrote a sheet. */
export function createDiscussions(kernel: Kernel, { threads, practices }: Deps) {
  const { db } = kernel;
  return {
    ...createDiscussionReader(kernel),

    /**
     * Opens a question about a published sheet in the space that its whole programme reads, and tells those who write the sheet.
     * The same `clientId` again gives the same thread; about another sheet it is a Conflict `client-id-reused`. Conflict
     * `not-published` for a sheet that is not in the library; Forbidden where the space takes no threads of the actor.
     */
    async ask(actor: Actor, input: AskAboutInput): Promise<ThreadView> {
      const { practiceId, ...words } = validate(askAboutInput, input);
      const { programmeId, theme, status } = await practices.get(actor, practiceId);
      if (status !== 'published') throw new Conflict('not-published');
      const asked = await threads.askWith(actor, { ...words, kind: 'question', programmeId, theme }, async (unit, threadId) => {
        await unit.tx.insert(practiceThreads).values({ threadId, practiceId });
        await tellOfSheet(unit, practiceId, 'questioned', await writersOf(unit, practiceId, actor.memberId));
        unit.record(practiceQuestioned({ practiceId, programmeId, threadId }));
      });
      const [about] = await db.select().from(practiceThreads).where(eq(practiceThreads.threadId, asked.id));
      if (about?.practiceId !== practiceId) throw new Conflict('client-id-reused');
      return asked;
    },
  };
}
