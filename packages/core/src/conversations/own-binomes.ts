import type { Actor } from '../kernel/actor.ts';
import type { OwnBinomeView } from '../binomes/contract.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { excerptOf } from '../kernel/markdown.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';

type Person = MemberRef & { timeZone: string };

type Row = {
  id: string;
  programme_id: string;
  college: OwnBinomeView['college'];
  created_at: Date;
  mentor: Person;
  mentee: Person;
  conversation_id: string;
  last_seq: string;
  unread: string;
  last_author: string | null;
  last_html: string | null;
  last_at: Date | null;
};

/** A badge shows no more than this; counting stops there. */
const maxUnread = 100;

const person = (column: string) => `(
  select json_build_object(${memberRefFields}, 'timeZone', c.time_zone)
  from members m join communes c on c.id = m.commune_id where m.id = ${column})`;

const ownSql = `
  select b.id, b.programme_id, b.college, b.created_at, c.id as conversation_id, c.last_seq,
    ${person('b.mentor_id')} as mentor, ${person('b.mentee_id')} as mentee,
    (select count(*) from (select 1 from messages u where u.conversation_id = c.id and u.seq > cm.last_read_seq
      and u.author_id <> $1 limit ${maxUnread}) unread) as unread,
    l.author_id as last_author, l.html as last_html, l.created_at as last_at
  from conversation_members cm
  join conversations c on c.id = cm.conversation_id
  join binomes b on b.id = c.binome_id
  left join lateral (select * from messages m where m.conversation_id = c.id order by m.seq desc limit 1) l on true
  where cm.member_id = $1 and cm.left_at is null
  order by coalesce(l.created_at, b.created_at) desc, b.id limit 50`;

/** The actor's own binômes, the one with the newest message first. */
export function createOwnBinomes({ query }: Kernel) {
  return async function listOwn(actor: Actor): Promise<OwnBinomeView[]> {
    const rows = await query<Row>('binomes_own', ownSql, [actor.memberId]);
    return rows.map((row) => ({
      id: row.id,
      programmeId: row.programme_id,
      college: row.college,
      mentor: memberOf(row.mentor),
      mentee: memberOf(row.mentee),
      timeZones: { mentor: row.mentor.timeZone, mentee: row.mentee.timeZone },
      createdAt: row.created_at.toISOString(),
      side: row.mentor.id === actor.memberId ? 'mentor' : 'mentee',
      conversationId: row.conversation_id,
      lastSeq: Number(row.last_seq),
      unread: Number(row.unread),
      last:
        row.last_author && row.last_html !== null && row.last_at
          ? { authorId: row.last_author, excerpt: excerptOf(row.last_html, 140), createdAt: row.last_at.toISOString() }
          : null,
    }));
  };
}

function memberOf({ timeZone: _, ...member }: Person): MemberRef {
  return member;
}
