import { sql, type SQL } from 'drizzle-orm';
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
import { selectSpaces, spaceOf, type SpaceRow } from './rows.ts';
import { spaces } from './schema.ts';

export type Spaces = ReturnType<typeof createSpaces>;

/** Spaces: where threads stand, and who reads and writes in them. */
export function createSpaces(kernel: Kernel) {
  const { db, work, now, newId } = kernel;

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
      const rows = await selectSpaces(db, actor, sql`s.programme_id in ${ids}`, maxSpaces * ids.length);
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
      const { programmeId, clientId, kind, theme, college, groupId, title, description, writing } = validate(openSpaceInput, input);
      if (!canManage(actor, { programmeId })) throw new Forbidden();
      return work.run(async ({ tx, record }) => {
        await requirePlace(tx, actor, programmeId, groupId);
        const id = newId();
        const stored = await tx
          .insert(spaces)
          .values({ id, programmeId, clientId, kind, theme, college, groupId, title, description, writing, createdBy: actor.memberId, createdAt: now() })
          .onConflictDoNothing({ target: [spaces.createdBy, spaces.clientId] })
          .returning({ id: spaces.id });
        if (stored.length > 0) {
          const made = await find(actor, id, tx);
          record(spaceRevised(id, made.audience));
          return spaceOf(actor, made);
        }
        const same = sql`s.created_by = ${actor.memberId} and s.client_id = ${clientId} and s.programme_id = ${programmeId} and s.kind = ${kind} and s.title is not distinct from ${title ?? null}`;
        const [before] = await selectSpaces(tx, actor, same, 1);
        if (!before) throw new Conflict('client-id-reused');
        return spaceOf(actor, before);
      });
    },

    /** Changes what the input names. Forbidden for others than moderators and coordinators; Invalid `title` where a name is needed. */
    async revise(actor: Actor, input: ReviseSpaceInput): Promise<SpaceView> {
      const { spaceId, title, description, writing, closed } = validate(reviseSpaceInput, input);
      return work.run(async ({ tx, record }) => {
        const space = await find(actor, spaceId, tx);
        if (!canManage(actor, { programmeId: space.programme_id })) throw new Forbidden();
        if (title === null && space.kind === 'programme' && !space.general) throw new Invalid('invalid', { title: 'required' });
        const changes = [
          ...(title === undefined ? [] : [sql`title = ${title}`]),
          ...(description === undefined ? [] : [sql`description = ${description}`]),
          ...(writing === undefined ? [] : [sql`writing = ${writing}`]),
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

/** The programme is the actor's still, takes one more space, and the group, if there is one, is theirs and of this programme. */
async function requirePlace(tx: Database, actor: Actor, programmeId: string, groupId: string | undefined): Promise<void> {
  // Two at once are counted one after the other.
  const { rows } = await tx.execute(sql`
    select (select count(*) from spaces s where s.programme_id = p.id)::int as count from programmes p
    where p.id = ${programmeId} and ${inProgrammeOf(actor.memberId, sql`p.id`)} for update of p`);
  const [place] = rows as { count: number }[];
  if (!place) throw new Forbidden();
  if (place.count >= maxSpaces) throw new Conflict('too-many-spaces');
  if (groupId === undefined) return;
  const { rows: groups } = await tx.execute(sql`
    select 1 from conversations c join conversation_members cm on cm.conversation_id = c.id and cm.member_id = ${actor.memberId} and cm.left_at is null
    where c.id = ${groupId} and c.kind = 'group' and c.programme_id = ${programmeId}`);
  if (groups.length === 0) throw new Invalid('invalid', { groupId: 'unknown' });
}
