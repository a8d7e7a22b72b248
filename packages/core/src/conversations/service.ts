import { and, eq, sql } from 'drizzle-orm';
import { binomes } from '../binomes/schema.ts';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { memberRefJson } from '../members/view.ts';
import { markReadInput, type ConversationView, type MarkReadInput, type ReadMarkView } from './contract.ts';
import { conversationRead } from './events.ts';
import { createMessages } from './messages.ts';
import { visibleTo } from './policy.ts';
import { conversationMembers, conversations } from './schema.ts';

/** Most conversations one member's browser follows live. */
const maxFollowed = 500;

export type Conversations = ReturnType<typeof createConversations>;

/** Live chats: a binôme's two members, and nobody else. */
export function createConversations(kernel: Kernel) {
  const { db, query, work } = kernel;
  const visibleById = db
    .select({
      conversation: conversations,
      members: sql<ConversationView['members']>`(
        select json_agg(${memberRefJson}::jsonb || jsonb_build_object('timeZone', c.time_zone, 'lastReadSeq', cm.last_read_seq) order by cm.joined_at, m.id)
        from conversation_members cm join members m on m.id = cm.member_id join communes c on c.id = m.commune_id
        where cm.conversation_id = conversations.id and cm.left_at is null)`,
    })
    .from(conversations)
    .where(and(eq(conversations.id, sql.placeholder('id')), visibleTo({ memberId: sql.placeholder('memberId') })))
    .prepare('conversation_visible');

  return {
    ...createMessages(kernel),

    /** The conversation with its members and how far each has read. NotFound for whoever is not in it. */
    async get(actor: Actor, id: string): Promise<ConversationView> {
      const [row] = await visibleById.execute({ id: requireId(id), memberId: actor.memberId });
      if (!row) throw new NotFound();
      const { kind, binomeId, lastSeq, lastRevision } = row.conversation;
      return { id, kind, binomeId, lastSeq, lastRevision, members: row.members, can: { send: true } };
    },

    /** Remembers how far the actor has read; never goes back, never past the end. */
    async markRead(actor: Actor, input: MarkReadInput): Promise<ReadMarkView> {
      const { conversationId, seq } = validate(markReadInput, input);
      return work.once(async (_db, record) => {
        const [row] = await query<{ before: string; after: string }>(
          'conversation_mark_read',
          `with seen as (
             select cm.last_read_seq as before, greatest(cm.last_read_seq, least($3::bigint, c.last_seq)) as after
             from conversation_members cm join conversations c on c.id = cm.conversation_id
             where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null
           ), moved as (
             update conversation_members cm set last_read_seq = s.after from seen s
             where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null and cm.last_read_seq < s.after
           )
           select before, after from seen`,
          [conversationId, actor.memberId, seq],
        );
        if (!row) throw new NotFound();
        const mark = { conversationId, memberId: actor.memberId, lastReadSeq: Number(row.after) };
        if (row.after !== row.before) record(conversationRead(mark));
        return mark;
      });
    },

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

    /** Opens a binôme's conversation for its two members, within the pairing's transaction; answers its id. */
    async openForBinome({ tx }: Work, binomeId: string, memberIds: string[]): Promise<string> {
      const id = kernel.newId();
      const at = kernel.now();
      await tx.insert(conversations).values({ id, kind: 'binome', binomeId, createdAt: at });
      await tx
        .insert(conversationMembers)
        .values(memberIds.map((memberId) => ({ conversationId: id, memberId, joinedAt: at })));
      return id;
    },

    /** Brings a member back into a programme's conversations, within the transaction that restores the membership. */
    async returnToProgramme({ tx }: Work, programmeId: string, memberId: string): Promise<void> {
      await tx.execute(sql`
        update ${conversationMembers} cm set left_at = null
        from ${conversations} c join ${binomes} b on b.id = c.binome_id
        where cm.conversation_id = c.id and b.programme_id = ${programmeId} and cm.member_id = ${memberId}`);
    },

    /** Takes a member out of a programme's conversations, within the transaction that ends the membership. */
    async leaveProgramme({ tx }: Work, programmeId: string, memberId: string): Promise<void> {
      await tx.execute(sql`
        update ${conversationMembers} cm set left_at = ${kernel.now().toISOString()}
        from ${conversations} c join ${binomes} b on b.id = c.binome_id
        where cm.conversation_id = c.id and b.programme_id = ${programmeId} and cm.member_id = ${memberId} and cm.left_at is null`);
    },
  };
}
