import { sql, type SQL } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { Database } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { inProgrammeOf } from '../programmes/policy.ts';
import { createCandidates } from './candidates.ts';
import {
  type groupStandings,
  listGroupsInput,
  openGroupInput,
  reviseGroupInput,
  type GroupView,
  type ListGroupsInput,
  type OpenGroupInput,
  type ReviseGroupInput,
} from './contract.ts';
import { createEntering } from './entering.ts';
import { groupRevised } from './events.ts';
import { canOpen, isIn } from './policy.ts';
import { enterGroup, holdMemberships, lockGroup } from './roster.ts';
import { getGroup, groupOf, selectGroups } from './rows.ts';

export type Groups = ReturnType<typeof createGroups>;

/** Conversations of several people of a programme: a cohort, a training, the moderators. */
export function createGroups(kernel: Kernel) {
  const { db, work, now, newId } = kernel;

  /** Stores the group, or finds what the same name stored before; `fresh` tells which. */
  async function storeGroup(tx: Database, actor: Actor, group: OpenedGroup): Promise<{ id: string; fresh: boolean }> {
    const { programmeId, clientId, title, description, history, admission } = group;
    const { rows } = await tx.execute(sql`
      insert into conversations (id, kind, programme_id, title, description, history, admission, created_by, client_id, created_at)
      values (${newId()}, 'group', ${programmeId}, ${title}, ${description}, ${history}, ${admission}, ${actor.memberId}, ${clientId}, ${now().toISOString()})
      on conflict (created_by, client_id) do nothing returning id`);
    const [written] = rows as { id: string }[];
    if (written) return { id: written.id, fresh: true };
    const same = sql`c.created_by = ${actor.memberId} and c.client_id = ${clientId} and c.programme_id = ${programmeId} and c.title = ${title} and c.history = ${history}`;
    const [stored] = await selectGroups(tx, actor, same, 1);
    if (!stored) throw new Conflict('client-id-reused');
    return { id: stored.id, fresh: false };
  }

  return {
    ...createEntering(kernel),
    ...createCandidates(kernel),

    /** The groups of a programme that the actor may know of: the open ones, and those they are in. Newest first. */
    async list(actor: Actor, input: ListGroupsInput): Promise<Page<GroupView>> {
      const { programmeId, standing, cursor, limit } = validate(listGroupsInput, input);
      const from = cursor ? decodeCursor(cursor) : null;
      const { rows: visible } = await db.execute(sql`select 1 where ${inProgrammeOf(actor.memberId, sql`${programmeId}`)}`);
      if (visible.length === 0) throw new NotFound();
      const after = from ? sql`(c.created_at, c.id) < (${from.at.toISOString()}, ${from.id}::uuid)` : sql`true`;
      const rows = await selectGroups(db, actor, sql`c.programme_id = ${programmeId} and ${ofStanding(actor, standing)} and ${after}`, limit + 1);
      return toPage(rows, limit, (row) => ({ at: new Date(row.created_at), id: row.id }), groupOf);
    },

    /** A group. NotFound for what is no group, or none for the actor to know of. */
    async get(actor: Actor, id: string): Promise<GroupView> {
      return groupOf(await getGroup(db, actor, requireId(id)));
    },

    /**
     * Makes a group with the actor and `memberIds` in it; for coordinators and moderators. The same `clientId` again gives
     * the same group; for another one it is a Conflict `client-id-reused`. Invalid `memberIds` for people outside of the programme.
     */
    async open(actor: Actor, input: OpenGroupInput): Promise<GroupView> {
      const group = validate(openGroupInput, input);
      const { programmeId, memberIds } = group;
      if (!canOpen(actor, programmeId)) throw new Forbidden();
      const wanted = [...new Set([actor.memberId, ...memberIds])];
      return work.run(async (unit) => {
        const present = await holdMemberships(unit.tx, sql`${programmeId}`, wanted);
        if (!present.has(actor.memberId)) throw new Forbidden();
        const { id, fresh } = await storeGroup(unit.tx, actor, group);
        if (fresh) {
          if (present.size < wanted.length) throw new Invalid('invalid', { memberIds: 'notInProgramme' });
          await enterGroup(unit, id, wanted, now());
        }
        return groupOf(await getGroup(unit.tx, actor, id));
      });
    },

    /** Changes what is named in the input; the rest stays. For those who manage the group; who is in it is told. */
    async revise(actor: Actor, input: ReviseGroupInput): Promise<GroupView> {
      const { groupId, ...change } = validate(reviseGroupInput, input);
      return work.run(async ({ tx, record }) => {
        const { group } = await lockGroup(tx, actor, groupId);
        if (!group.manages) throw new Forbidden();
        const changes = changesOf(change, now());
        if (changes.length === 0) return groupOf(group);
        await tx.execute(sql`update conversations set ${sql.join(changes, sql`, `)} where id = ${groupId}`);
        record(groupRevised({ conversationId: groupId }));
        return groupOf(await getGroup(tx, actor, groupId));
      });
    },
  };
}

function ofStanding(actor: Actor, standing: (typeof groupStandings)[number]): SQL {
  if (standing === 'all') return sql`true`;
  return standing === 'joined' ? isIn(actor) : sql`(not ${isIn(actor)} and c.admission = 'open' and c.closed_at is null)`;
}

type OpenedGroup = Pick<OpenGroupInput, 'programmeId' | 'clientId' | 'title' | 'history' | 'admission'> & { description: string };

function changesOf({ title, description, admission, closed }: Omit<ReviseGroupInput, 'groupId'>, at: Date): SQL[] {
  return [
    ...(title === undefined ? [] : [sql`title = ${title}`]),
    ...(description === undefined ? [] : [sql`description = ${description}`]),
    ...(admission === undefined ? [] : [sql`admission = ${admission}`]),
    // Closed again, it stays closed since when it was.
    ...(closed === undefined ? [] : [closed ? sql`closed_at = coalesce(closed_at, ${at.toISOString()})` : sql`closed_at = null`]),
  ];
}
