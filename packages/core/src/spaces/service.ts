import { sql, type SQL } from 'drizzle-orm';
import type { z } from 'zod';
import type { Actor } from '../kernel/actor.ts';
import type { Database } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { inProgrammeOf, roleIn } from '../programmes/policy.ts';
import {
  listSpacesInput,
  maxSpaces,
  openSpaceInput,
  reviseSpaceInput,
  type ListSpacesInput,
  type OpenSpaceInput,
  type ReviseSpaceInput,
  type SpaceView,
} from './contract.ts';
import { spaceRevised } from './events.ts';
import { canManage } from './policy.ts';
import { ownSpacesSql, selectSpaces, spaceOf, type SpaceRow } from './view.ts';
import { spaces } from './schema.ts';

export type Spaces = ReturnType<typeof createSpaces>;

/** Spaces: where threads stand, and who reads and writes in them. */
export function createSpaces(kernel: Kernel) {
  const { db, query, work, now, newId } = kernel;

  async function find(actor: Actor, id: string, on: Database = db): Promise<SpaceRow> {
    const [row] = await selectSpaces(on, actor, sql`s.id = ${requireId(id)}`, 1);
    if (!row) throw new NotFound();
    return row;
  }

  return {
    /** The spaces that the actor reads, of one programme or of all of theirs: the general one first, then as they were made. At most a hundred a programme. */
    async list(actor: Actor, input: ListSpacesInput = {}): Promise<SpaceView[]> {
      const { programmeId } = validate(listSpacesInput, input);
      if (programmeId && roleIn(actor, programmeId) === null) throw new NotFound();
      const ids = programmeId ? [programmeId] : actor.programmes.map(({ id }) => id);
      if (ids.length === 0) return [];
      const rows = await query<SpaceRow>('spaces_own', ownSpacesSql, [actor.memberId, ids, maxSpaces * ids.length]);
      return rows.map((row) => spaceOf(actor, row));
    },

    /** A space. NotFound for one that the actor does not read. */
    async get(actor: Actor, id: string): Promise<SpaceView> {
      return spaceOf(actor, await find(actor, id));
    },

    /**
     * Makes a space; for moderators and coordinators. A cohort's is of a group that one is in. The same `clientId` again gives
     * the same space; for another one it is a Conflict `client-id-reused`. Conflict `too-many-spaces` beyond a hundred.
     */
    async open(actor: Actor, input: OpenSpaceInput): Promise<SpaceView> {
      const opening = validate(openSpaceInput, input);
      const { programmeId, groupId } = opening;
      if (!canManage(actor, { programmeId })) throw new Forbidden();
      return work.run(async ({ tx, record }) => {
        const count = await countLocked(tx, actor, programmeId);
        const before = await findOpened(tx, actor, opening);
        if (before) return spaceOf(actor, before);
        if (count >= maxSpaces) throw new Conflict('too-many-spaces');
        if (groupId !== undefined) await requireOwnGroup(tx, actor, programmeId, groupId);
        const id = newId();
        const stored = await tx
          .insert(spaces)
          .values({ ...opening, id, createdBy: actor.memberId, createdAt: now() })
          .onConflictDoNothing({ target: [spaces.createdBy, spaces.clientId] })
          .returning({ id: spaces.id });
        // Its twin went into another programme at this moment.
        if (stored.length === 0) throw new Conflict('client-id-reused');
        const made = await find(actor, id, tx);
        record(spaceRevised(id, made.audience));
        return spaceOf(actor, made);
      });
    },

    /**
     * Changes what the input names. Forbidden for others than moderators and coordinators; Invalid `title` where a name is
     * needed, and `closed` for the general space, which stays open.
     */
    async revise(actor: Actor, input: ReviseSpaceInput): Promise<SpaceView> {
      const { spaceId, title, description, writing, expertReminderDays, closed } = validate(reviseSpaceInput, input);
      return work.run(async ({ tx, record }) => {
        const space = await find(actor, spaceId, tx);
        if (!canManage(actor, { programmeId: space.programme_id })) throw new Forbidden();
        if (title === null && space.kind === 'programme' && !space.general) throw new Invalid('invalid', { title: 'required' });
        if (closed && space.general) throw new Invalid('invalid', { closed: 'invalidValue' });
        const changes = [
          ...(title === undefined ? [] : [sql`title = ${title}`]),
          ...(description === undefined ? [] : [sql`description = ${description}`]),
          ...(writing === undefined ? [] : [sql`writing = ${writing}`]),
          ...(expertReminderDays === undefined ? [] : [sql`expert_reminder_days = ${expertReminderDays}`]),
          ...(closed === undefined ? [] : [closedAs(closed, now())]),
        ];
        if (changes.length === 0) return spaceOf(actor, space);
        await tx.execute(sql`update spaces set ${sql.join(changes, sql`, `)} where id = ${spaceId}`);
        record(spaceRevised(spaceId, space.audience));
        return spaceOf(actor, await find(actor, spaceId, tx));
      });
    },

    /** The space that a programme has from its beginning; within the transaction that makes the programme. */
    async openGeneral(tx: Database, programmeId: string): Promise<void> {
      await tx.insert(spaces).values({ id: newId(), programmeId, kind: 'programme', createdAt: now() });
    },
  };
}

/** Closed again, it stays closed since when it was. */
function closedAs(closed: boolean, at: Date): SQL {
  return closed ? sql`closed_at = coalesce(closed_at, ${at.toISOString()})` : sql`closed_at = null`;
}

/** So many spaces the programme has, which is the actor's still. Two that are made at once are counted one after the other. */
async function countLocked(tx: Database, actor: Actor, programmeId: string): Promise<number> {
  const { rows: locked } = await tx.execute(sql`
    select 1 from programmes p where p.id = ${programmeId} and ${inProgrammeOf(actor.memberId, sql`p.id`)} for no key update of p`);
  if (locked.length === 0) throw new Forbidden();
  // A statement of its own: it sees what the one that held the lock has stored.
  const { rows } = await tx.execute(sql`select count(*)::int as count from spaces s where s.programme_id = ${programmeId}`);
  return (rows as { count: number }[])[0]!.count;
}

/** What the same member made under that name, if it is the same and still theirs to read. */
async function findOpened(tx: Database, actor: Actor, opening: z.output<typeof openSpaceInput>): Promise<SpaceRow | null> {
  const { clientId, programmeId, kind, theme = null, college = null, groupId = null, title = null } = opening;
  const named = sql`s.created_by = ${actor.memberId} and s.client_id = ${clientId}`;
  const { rows } = await tx.execute(sql`select 1 from spaces s where ${named}`);
  if (rows.length === 0) return null;
  const same = sql`${named} and s.programme_id = ${programmeId} and s.kind = ${kind} and s.theme is not distinct from ${theme}
    and s.college is not distinct from ${college} and s.group_id is not distinct from ${groupId}::uuid and s.title is not distinct from ${title}`;
  const [row] = await selectSpaces(tx, actor, same, 1);
  if (!row) throw new Conflict('client-id-reused');
  return row;
}

async function requireOwnGroup(tx: Database, actor: Actor, programmeId: string, groupId: string): Promise<void> {
  const { rows } = await tx.execute(sql`
    select 1 from conversations c join conversation_members cm on cm.conversation_id = c.id and cm.member_id = ${actor.memberId} and cm.left_at is null
    where c.id = ${groupId} and c.kind = 'group' and c.programme_id = ${programmeId}`);
  if (rows.length === 0) throw new Invalid('invalid', { groupId: 'invalidValue' });
}
