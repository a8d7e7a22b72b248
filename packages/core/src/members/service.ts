import { eq, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import { changeOwnProfileInput, type ChangeOwnProfileInput, type SelfView } from './contract.ts';
import { communes, members } from './schema.ts';
import { memberRefColumns, memberRefView } from './view.ts';

export type Members = ReturnType<typeof createMembers>;

/** A person's own page of the register. */
export function createMembers({ db }: Kernel) {
  const byId = db
    .select({
      ...memberRefColumns,
      email: members.email,
      locale: members.locale,
      administrator: members.administrator,
      commune: communes,
    })
    .from(members)
    .innerJoin(communes, eq(communes.id, members.communeId))
    .where(eq(members.id, sql.placeholder('id')))
    .prepare('member_self');

  async function self(actor: Actor): Promise<SelfView> {
    const [row] = await byId.execute({ id: actor.memberId });
    if (!row) throw new NotFound();
    const { id, nameFr, nameAr, kind, timeZone } = row.commune;
    return {
      ...memberRefView(row),
      email: row.email,
      locale: row.locale,
      timeZone,
      administrator: row.administrator,
      communeRef: { id, nameFr, nameAr, kind, timeZone },
      programmes: actor.programmes,
    };
  }

  return {
    /** The signed-in person, for the shell of every screen. */
    self,

    /** Changes what was named in the input; the rest stays. */
    async changeOwnProfile(actor: Actor, input: ChangeOwnProfileInput): Promise<SelfView> {
      const { name, jobTitle, locale } = validate(changeOwnProfileInput, input);
      const change = {
        ...(name !== undefined && { name }),
        ...(jobTitle !== undefined && { jobTitle }),
        ...(locale !== undefined && { locale }),
      };
      if (Object.keys(change).length > 0) {
        await db.update(members).set(change).where(eq(members.id, actor.memberId));
      }
      return self(actor);
    },
  };
}
