import { sql, type SQL } from 'drizzle-orm';
import { binomes } from '../binomes/schema.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import {
  listConversationMembersInput,
  peopleInput,
  type ListConversationMembersInput,
  type PeopleInput,
  type PeopleView,
} from './contract.ts';
import { isMember } from './policy.ts';
import { conversationMembers, conversations } from './schema.ts';

/** Most conversations one member's browser follows live. */
const maxFollowed = 500;
/** Up to so many members a conversation is small: it is told who comes online and goes. */
const maxSmall = 50;

const membersSql = `
  select json_build_object(${memberRefFields}) as member, cm.joined_at, cm.member_id as id
  from conversation_members cm join members m on m.id = cm.member_id join communes c on c.id = m.commune_id
  where cm.conversation_id = $1 and cm.left_at is null and ${isMember('$1', '$2')}
    and strpos(lower(unaccent(m.name)), lower(unaccent($3))) > 0
    and ($4::timestamptz is null or (cm.joined_at, cm.member_id) < ($4, $5::uuid))
  order by cm.joined_at desc, cm.member_id desc limit $6`;

const peopleSql = `
  select case when m.id is not null then json_build_object(${memberRefFields}) end as member
  from conversation_members own
  left join (conversation_members cm join members m on m.id = cm.member_id join communes c on c.id = m.commune_id)
    on cm.conversation_id = own.conversation_id and cm.member_id = any($3)
  where own.conversation_id = $1 and own.member_id = $2 and own.left_at is null`;

/** Who is in a conversation: read, and changed within others' transactions. */
export function createRoster({ query, newId, now }: Kernel) {
  return {
    /** The conversations a member's open browser follows, with the revision each is at. */
    async following(memberId: string): Promise<{ id: string; revision: number }[]> {
      const rows = await query<{ id: string; revision: string }>(
        'conversations_followed',
        `select c.id, c.last_revision as revision from conversation_members cm
         join conversations c on c.id = cm.conversation_id
         where cm.member_id = $1 and cm.left_at is null order by c.id limit ${maxFollowed}`,
        [memberId],
      );
      return rows.map((row) => ({ id: row.id, revision: Number(row.revision) }));
    },

    /** The same conversations for a socket on its way in: the roster revision at which the member is in each, and whether it is small. */
    async circle(memberId: string): Promise<{ id: string; roster: number; small: boolean }[]> {
      const rows = await query<{ id: string; roster: string; small: boolean }>(
        'conversations_circle',
        `select c.id, c.roster_revision as roster, c.kind = 'binome' or (
           select count(*) <= ${maxSmall} from (
             select 1 from conversation_members o where o.conversation_id = c.id and o.left_at is null limit ${maxSmall + 1}) s) as small
         from conversation_members cm join conversations c on c.id = cm.conversation_id
         where cm.member_id = $1 and cm.left_at is null order by c.id limit ${maxFollowed}`,
        [memberId],
      );
      return rows.map((row) => ({ id: row.id, roster: Number(row.roster), small: row.small }));
    },

    /** Who is in a conversation now, with the roster revision at which that is so; for the live line, which has no actor. */
    async roster(conversationId: string): Promise<{ revision: number; memberIds: string[] }> {
      const [row] = await query<{ revision: string; ids: string[] | null }>(
        'conversation_roster',
        `select c.roster_revision as revision,
           (select array_agg(cm.member_id) from conversation_members cm where cm.conversation_id = c.id and cm.left_at is null) as ids
         from conversations c where c.id = $1`,
        [conversationId],
      );
      if (!row) throw new NotFound();
      return { revision: Number(row.revision), memberIds: row.ids ?? [] };
    },

    /** The members of one of the actor's conversations, the newest first; `name` keeps those whose name holds it. */
    async listMembers(actor: Actor, input: ListConversationMembersInput): Promise<Page<MemberRef>> {
      const { conversationId, name = '', cursor, limit } = validate(listConversationMembersInput, input);
      const from = cursor ? decodeCursor(cursor) : null;
      const rows = await query<{ member: MemberRef; joined_at: Date; id: string }>('conversation_members_page', membersSql, [
        conversationId, actor.memberId, name, from?.at ?? null, from?.id ?? null, limit + 1,
      ]);
      // A conversation with nobody in it has no reader either.
      if (rows.length === 0 && !from && name === '') throw new NotFound();
      return toPage(rows, limit, (row) => ({ at: row.joined_at, id: row.id }), (row) => row.member);
    },

    /** Those of the ids who are or were in one of the actor's conversations: whom a screen has to name. */
    async people(actor: Actor, input: PeopleInput): Promise<PeopleView> {
      const { conversationId, ids } = validate(peopleInput, input);
      const rows = await query<{ member: MemberRef | null }>('conversation_people', peopleSql, [conversationId, actor.memberId, ids]);
      if (rows.length === 0) throw new NotFound();
      return { people: rows.flatMap(({ member }) => member ?? []) };
    },

    /** Opens a binôme's conversation for its two members, within the pairing's transaction; answers its id. */
    async openForBinome({ tx }: Work, binomeId: string, memberIds: string[]): Promise<string> {
      const id = newId();
      const at = now();
      await tx.insert(conversations).values({ id, kind: 'binome', binomeId, createdAt: at });
      await tx
        .insert(conversationMembers)
        .values(memberIds.map((memberId) => ({ conversationId: id, memberId, joinedAt: at })));
      return id;
    },

    /** Nothing more is written in a binôme's conversation, within the transaction that closes it. What was written stays. */
    async closeOfBinome(unit: Work, binomeId: string): Promise<void> {
      await unit.query('conversation_close_binome', 'update conversations set closed_at = $2 where binome_id = $1 and closed_at is null', [binomeId, now()]);
    },

    /**
     * Brings a member back into the conversations of their binômes in a programme, within the transaction that restores
     * the membership: those that are still theirs. Groups are not entered again by that: one joins them anew.
     */
    async returnToProgramme({ tx }: Work, programmeId: string, memberId: string): Promise<void> {
      const ids = await lockOf(tx, memberId, sql`b.programme_id = ${programmeId}`);
      await tx.execute(sql`
        with back as (
          update ${conversationMembers} cm set left_at = null
          from ${conversations} c join ${binomes} b on b.id = c.binome_id and ${memberId} in (b.mentor_id, b.mentee_id)
          where c.id = cm.conversation_id and c.id = any(${ids}) and cm.member_id = ${memberId} and cm.left_at is not null
          returning cm.conversation_id
        )
        update ${conversations} c set roster_revision = roster_revision + 1 from back where c.id = back.conversation_id`);
    },

    /** Takes a member out of a programme's conversations, within the transaction that ends the membership. */
    async leaveProgramme({ tx }: Work, programmeId: string, memberId: string): Promise<void> {
      const ids = await lockOf(tx, memberId, sql`coalesce(c.programme_id, b.programme_id) = ${programmeId}`);
      await tx.execute(sql`
        with gone as (
          update ${conversationMembers} cm set left_at = ${now().toISOString()}
          where cm.conversation_id = any(${ids}) and cm.member_id = ${memberId} and cm.left_at is null
          returning cm.conversation_id
        )
        update ${conversations} c set roster_revision = roster_revision + 1 from gone where c.id = gone.conversation_id`);
    },
  };
}

/**
 * Locks those of the conversations that a member is or was in, before anything in them is touched: every change of who is in
 * one takes its row first, so that two of them queue and never wait for each other. Answers their ids, as SQL.
 */
async function lockOf(tx: Work['tx'], memberId: string, which: SQL): Promise<SQL> {
  const { rows } = await tx.execute(sql`
    select c.id from ${conversations} c left join ${binomes} b on b.id = c.binome_id
    where ${which} and exists (select 1 from ${conversationMembers} cm where cm.conversation_id = c.id and cm.member_id = ${memberId})
    order by c.id for no key update of c`);
  const ids = (rows as { id: string }[]).map(({ id }) => id);
  return sql`array[${sql.join(ids.map((id) => sql`${id}::uuid`), sql`, `)}]::uuid[]`;
}
