import { eq } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { validate } from '../kernel/validate.ts';
import { changeOwnProfileInput, type ChangeOwnProfileInput, type MemberRef, type SelfView } from './contract.ts';
import { members } from './schema.ts';
import { memberRefFields } from './view.ts';

const selfSql = `
  select json_build_object(${memberRefFields}) as member, json_build_object('email', m.email, 'locale', m.locale, 'administrator', m.administrator,
    'timeZone', c.time_zone, 'communeRef', json_build_object('id', c.id, 'nameFr', c.name_fr, 'nameAr', c.name_ar, 'kind', c.kind, 'timeZone', c.time_zone)) as own
  from members m join communes c on c.id = m.commune_id where m.id = $1`;

type Row = { member: MemberRef; own: Omit<SelfView, keyof MemberRef | 'programmes'> };

export type Members = ReturnType<typeof createMembers>;

/** A person's own page of the register. */
export function createMembers({ db, query }: Kernel) {
  const selfPart = (actor: Actor): Part<SelfView> => ({
    name: 'member_self',
    text: selfSql,
    values: [actor.memberId],
    view([row]: Row[]) {
      if (!row) throw new NotFound();
      return { ...row.member, ...row.own, programmes: actor.programmes };
    },
  });
  const self = (actor: Actor): Promise<SelfView> => readAlone(query, selfPart(actor));

  return {
    /** The signed-in person, for the shell of every screen. */
    self,
    selfPart,

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
