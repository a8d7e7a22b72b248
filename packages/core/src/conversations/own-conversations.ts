import type { Actor } from '../kernel/actor.ts';
import type { OwnBinomeView } from '../binomes/contract.ts';
import { peopleOfSide, sideIn, worksIn } from '../binomes/policy.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { excerptOf } from '../kernel/markdown.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import type { NotificationLevel, OwnConversationView } from './contract.ts';

type Person = MemberRef & { timeZone: string };

type Row = {
  id: string;
  kind: OwnConversationView['kind'];
  programme_id: string;
  title: string | null;
  closed: boolean;
  member_count: string;
  last_seq: string;
  last_revision: string;
  unread: string;
  mentioned: boolean;
  level: NotificationLevel;
  last_author: string | null;
  last_name: string | null;
  last_html: string | null;
  last_deleted: boolean;
  last_at: Date | string | null;
};

type BinomeRow = {
  id: string;
  binome_id: string;
  college: OwnBinomeView['college'];
  status: OwnBinomeView['status'];
  side: OwnBinomeView['side'];
  paused_until: string | null;
  created_at: Date;
  mentor: Person;
  mentee: Person;
  own_side: string[];
};

/** A badge shows no more than this; counting stops there. */
const maxUnread = 100;
/** Most conversations the list shows, those with the newest messages. */
const maxListed = 100;

const person = (column: string) => `(
  select json_build_object(${memberRefFields}, 'timeZone', c.time_zone)
  from members m join communes c on c.id = m.commune_id where m.id = ${column})`;

const ownSql = `
  select c.id, c.kind, coalesce(c.programme_id, b.programme_id) as programme_id, c.title, c.closed_at is not null as closed, c.last_seq, c.last_revision,
    cm.level, (select count(*) from conversation_members o where o.conversation_id = c.id and o.left_at is null) as member_count,
    fresh.unread, fresh.mentioned,
    l.author_id as last_author, a.name as last_name, l.html as last_html, l.deleted_at is not null as last_deleted, l.created_at as last_at
  from conversation_members cm
  join conversations c on c.id = cm.conversation_id
  left join binomes b on b.id = c.binome_id
  left join lateral (
    select * from messages m where m.conversation_id = c.id and m.seq > cm.hidden_up_to order by m.seq desc limit 1
  ) l on true
  left join members a on a.id = l.author_id
  cross join lateral (
    select count(*) as unread, coalesce(bool_or(u.named), false) as mentioned from (
      select (m.mentions @> array[$1::uuid] or exists (
        select 1 from messages q where q.conversation_id = m.conversation_id and q.seq = m.reply_to and q.author_id = $1)) as named
      from messages m
      where m.conversation_id = c.id and m.seq > greatest(coalesce(cm.unread_from - 1, cm.last_read_seq), cm.hidden_up_to)
        and m.author_id <> $1 and m.deleted_at is null
      limit ${maxUnread}
    ) u
  ) fresh
  where cm.member_id = $1 and cm.left_at is null
  order by coalesce(l.created_at, cm.joined_at) desc, c.id limit ${maxListed}`;

const binomesSql = `
  select c.id, b.id as binome_id, b.college, b.status, b.paused_until::text, own.side, b.created_at, ${person('b.mentor_id')} as mentor, ${person('b.mentee_id')} as mentee,
    ${peopleOfSide('b', 'own.side')} as own_side
  from conversation_members cm
  join conversations c on c.id = cm.conversation_id
  join binomes b on b.id = c.binome_id
  cross join lateral (select ${sideIn('b', '$1')} as side) own
  where cm.member_id = $1 and cm.left_at is null and ${worksIn('b', '$1')}`;

/** The actor's own conversations, and their binômes, the one with the newest message first. */
export function createOwnConversations({ query }: Kernel) {
  const ownPart = (actor: Actor): Part<OwnConversationView[]> => ({
    name: 'conversations_own',
    text: ownSql,
    values: [actor.memberId],
    view: (rows: Row[]) => rows.map(ownConversationOf),
  });
  const listOwn = (actor: Actor): Promise<OwnConversationView[]> => readAlone(query, ownPart(actor));

  /** The same list, the binômes of it, with who is at either end. */
  async function listOwnBinomes(actor: Actor): Promise<OwnBinomeView[]> {
    const [own, rows] = await Promise.all([listOwn(actor), query<BinomeRow>('binomes_own', binomesSql, [actor.memberId])]);
    const byConversation = new Map(rows.map((row) => [row.id, row]));
    return own.flatMap((conversation) => {
      const row = byConversation.get(conversation.id);
      return row ? [ownBinomeOf(conversation, row)] : [];
    });
  }

  return { listOwn, ownPart, listOwnBinomes };
}

function ownConversationOf(row: Row): OwnConversationView {
  const { id, kind, programme_id: programmeId, title, closed, mentioned, level } = row;
  return {
    id, kind, programmeId, title, closed, mentioned, level,
    memberCount: Number(row.member_count),
    lastSeq: Number(row.last_seq),
    lastRevision: Number(row.last_revision),
    unread: Number(row.unread),
    last:
      row.last_author && row.last_html !== null && row.last_at
        ? {
            authorId: row.last_author,
            authorName: row.last_name ?? '',
            excerpt: excerptOf(row.last_html, 140),
            deleted: row.last_deleted,
            createdAt: instantOf(row.last_at),
          }
        : null,
  };
}

function ownBinomeOf({ id, programmeId, lastSeq, unread, last }: OwnConversationView, row: BinomeRow): OwnBinomeView {
  return {
    id: row.binome_id,
    programmeId,
    college: row.college,
    status: row.status,
    mentor: memberOf(row.mentor),
    mentee: memberOf(row.mentee),
    timeZones: { mentor: row.mentor.timeZone, mentee: row.mentee.timeZone },
    createdAt: row.created_at.toISOString(),
    side: row.side,
    ownSide: row.own_side,
    pausedUntil: row.paused_until,
    conversationId: id,
    lastSeq,
    unread,
    last: last && { authorId: last.authorId, excerpt: last.excerpt, createdAt: last.createdAt },
  };
}

function memberOf({ timeZone: _, ...member }: Person): MemberRef {
  return member;
}
