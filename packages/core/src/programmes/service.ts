import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { Forbidden, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { communes } from '../members/schema.ts';
import {
  addCommuneInput,
  type AddCommuneInput,
  type CommuneView,
  type ProgrammeView,
} from './contract.ts';
import { canCoordinate, canCurate, inProgrammeOf } from './policy.ts';
import { programmeCommunes, programmeMembers, programmes } from './schema.ts';

/** Most communes one programme can list: a region has fewer. */
const maxCommunes = 500;

export type Programmes = ReturnType<typeof createProgrammes>;

/** Programmes: a cooperation with its communes and its people. */
export function createProgrammes(kernel: Kernel) {
  const { db, work } = kernel;
  return {
    /** The programmes the actor is in, oldest membership first. */
    async listOwn(actor: Actor): Promise<ProgrammeView[]> {
      const rows = await db
        .select({ programme: programmes, role: programmeMembers.role })
        .from(programmeMembers)
        .innerJoin(programmes, eq(programmes.id, programmeMembers.programmeId))
        .where(and(eq(programmeMembers.memberId, actor.memberId), isNull(programmeMembers.endedAt)))
        .orderBy(asc(programmeMembers.joinedAt), asc(programmes.id))
        .limit(50);
      return rows.map(({ programme, role }) => ({
        id: programme.id,
        nameFr: programme.nameFr,
        nameAr: programme.nameAr,
        nameEn: programme.nameEn,
        role,
        can: {
          invite: role === 'coordinator' || actor.administrator,
          pair: canCoordinate(actor, programme.id),
          curate: canCurate(actor, programme.id),
        },
      }));
    },

    /** The communes of a programme, by name. NotFound for a programme the actor is not in. */
    async listCommunes(actor: Actor, programmeId: string): Promise<CommuneView[]> {
      const [visible] = await db
        .select({ id: programmes.id })
        .from(programmes)
        .where(and(eq(programmes.id, requireId(programmeId)), inProgrammeOf(actor.memberId, programmes.id)));
      if (!visible) throw new NotFound();
      const rows = await db
        .select({ commune: communes })
        .from(programmeCommunes)
        .innerJoin(communes, eq(communes.id, programmeCommunes.communeId))
        .where(eq(programmeCommunes.programmeId, programmeId))
        .orderBy(asc(communes.nameFr), asc(communes.id))
        .limit(maxCommunes);
      return rows.map(({ commune }) => communeOf(commune));
    },

    /** Adds a commune to a programme; for its coordinators. */
    async addCommune(actor: Actor, input: AddCommuneInput): Promise<CommuneView> {
      const { programmeId, ...commune } = validate(addCommuneInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      return work.run(async ({ tx }) => {
        const row = { ...commune, id: kernel.newId(), createdAt: kernel.now() };
        await tx.insert(communes).values(row);
        await tx.insert(programmeCommunes).values({ programmeId, communeId: row.id });
        return communeOf(row);
      });
    },
  };
}

function communeOf({ id, nameFr, nameAr, kind, timeZone }: CommuneView): CommuneView {
  return { id, nameFr, nameAr, kind, timeZone };
}
