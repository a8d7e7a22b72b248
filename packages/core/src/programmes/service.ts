import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { communes } from '../members/schema.ts';
import {
  addCommuneInput,
  describeCommuneInput,
  placeCommuneInput,
  type AddCommuneInput,
  type DescribeCommuneInput,
  type DescribedCommuneView,
  type PlaceCommuneInput,
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

  async function requireCoordinated(actor: Actor, communeId: string): Promise<void> {
    const own = await db
      .select({ id: programmeCommunes.programmeId })
      .from(programmeCommunes)
      .where(and(eq(programmeCommunes.communeId, communeId), inProgrammeOf(actor.memberId, programmeCommunes.programmeId)));
    if (own.length === 0) throw new NotFound();
    if (!own.some(({ id }) => canCoordinate(actor, id))) throw new Forbidden();
  }

  async function change(communeId: string, facts: Partial<typeof communes.$inferInsert>): Promise<DescribedCommuneView> {
    const [changed] = await db.update(communes).set(facts).where(eq(communes.id, communeId)).returning();
    if (!changed) throw new NotFound();
    return communeOf(changed);
  }

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
    async listCommunes(actor: Actor, programmeId: string): Promise<DescribedCommuneView[]> {
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

    /** Adds a commune to a programme; for its coordinators. Invalid with half a place. */
    async addCommune(actor: Actor, input: AddCommuneInput): Promise<DescribedCommuneView> {
      const { programmeId, ...commune } = validate(addCommuneInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      requireBoth(commune);
      return work.run(async ({ tx }) => {
        const row = { ...commune, id: kernel.newId(), createdAt: kernel.now() };
        await tx.insert(communes).values(row);
        await tx.insert(programmeCommunes).values({ programmeId, communeId: row.id });
        return communeOf(row);
      });
    },

    /**
     * Puts a commune on the map, moves it there or takes it off; for coordinators of a programme that it is in. NotFound where
     * one is in none of its programmes; Invalid with half a place.
     */
    async placeCommune(actor: Actor, input: PlaceCommuneInput): Promise<DescribedCommuneView> {
      const { communeId, ...place } = validate(placeCommuneInput, input);
      await requireCoordinated(actor, communeId);
      requireBoth(place);
      return change(communeId, place);
    },

    /** Says how many live in a commune and what kind of place it is; for coordinators of a programme that it is in. NotFound where one is in none of its programmes. */
    async describeCommune(actor: Actor, input: DescribeCommuneInput): Promise<DescribedCommuneView> {
      const { communeId, ...facts } = validate(describeCommuneInput, input);
      await requireCoordinated(actor, communeId);
      return change(communeId, facts);
    },
  };
}

/** Half a place is none: Invalid names the half that is missing. */
function requireBoth({ latitude, longitude }: { latitude: number | null; longitude: number | null }): void {
  if ((latitude === null) === (longitude === null)) return;
  throw new Invalid('invalid', { [latitude === null ? 'latitude' : 'longitude']: 'halfPlace' });
}

function communeOf({ id, nameFr, nameAr, kind, timeZone, latitude, longitude, population, setting }: Omit<typeof communes.$inferSelect, 'createdAt'>): DescribedCommuneView {
  return { id, nameFr, nameAr, kind, timeZone, population, setting, place: latitude === null || longitude === null ? null : { latitude, longitude } };
}
