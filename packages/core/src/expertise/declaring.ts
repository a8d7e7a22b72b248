import { and, eq, notInArray } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { themes, type Theme } from '../kernel/contract.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import { declareExpertiseInput, type DeclareExpertiseInput, type ExpertiseView } from './contract.ts';
import { expertise } from './schema.ts';

/** What members say they know about. */
export function createDeclaring({ db, work, now }: Kernel) {
  return {
    /** The themes that the actor declared, in the order that themes have. */
    async getOwn(actor: Actor): Promise<ExpertiseView> {
      const rows = await db.select({ theme: expertise.theme }).from(expertise).where(eq(expertise.memberId, actor.memberId));
      return { themes: inOrder(rows.map(({ theme }) => theme)) };
    },

    /** Declares these themes, and no others any more. What was asked of the actor before stays asked. */
    async declare(actor: Actor, input: DeclareExpertiseInput): Promise<ExpertiseView> {
      const { themes: given } = validate(declareExpertiseInput, input);
      await work.run(async ({ tx }) => {
        const others = given.length > 0 ? notInArray(expertise.theme, given) : undefined;
        await tx.delete(expertise).where(and(eq(expertise.memberId, actor.memberId), others));
        if (given.length === 0) return;
        await tx.insert(expertise).values(given.map((theme) => ({ memberId: actor.memberId, theme, createdAt: now() }))).onConflictDoNothing();
      });
      return { themes: inOrder(given) };
    },
  };
}

const inOrder = (given: readonly Theme[]) => themes.filter((theme) => given.includes(theme));
