import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { requireId } from '../kernel/validate.ts';
import { memberRefFields } from '../members/view.ts';
import { createBinomeRoster } from './binome-roster.ts';
import { createChanging, type WhenChanged } from './changing.ts';
import { membersShown, type ConversationMember, type ConversationView, type NotificationLevel } from './contract.ts';
import { createHistory } from './history.ts';
import { createOwnConversations } from './own-conversations.ts';
import { createOwnState, ownStateOf } from './own-state.ts';
import { createRoster } from './roster.ts';
import { createSearch } from './search.ts';
import { createSending } from './sending.ts';

type Row = {
  kind: ConversationView['kind'];
  binome_id: string | null;
  programme_id: string;
  title: string | null;
  description: string | null;
  history: ConversationView['history'];
  admission: ConversationView['admission'];
  closed_at: Date | null;
  paused_until: string | null;
  last_seq: string;
  last_revision: string;
  hidden_up_to: string;
  last_read_seq: string;
  unread_from: string | null;
  level: NotificationLevel;
  member_count: string;
  members: ConversationMember[];
  starred: string[] | null;
  manages: boolean;
};

// Those who read last come first where not all are shown; the reader always does.
const getSql = `
  select c.kind, c.binome_id, coalesce(c.programme_id, b.programme_id) as programme_id, c.title, c.description, c.history, c.admission, c.closed_at, b.paused_until::text,
    c.last_seq, c.last_revision, cm.hidden_up_to, cm.last_read_seq, cm.unread_from, cm.level,
    (select count(*) from conversation_members o where o.conversation_id = c.id and o.left_at is null) as member_count,
    (select json_agg(s.member order by s.joined_at, s.id) from (
      select o.joined_at, m.id, json_build_object(${memberRefFields.replace(/\bc\./g, 'town.')}, 'timeZone', town.time_zone, 'lastReadSeq', o.last_read_seq,
          'side', case when b.mentor_id = m.id then 'mentor' when b.mentee_id = m.id then 'mentee' else bs.side end, 'standsInUntil', bs.until_on) as member
      from conversation_members o join members m on m.id = o.member_id join communes town on town.id = m.commune_id
      left join binome_substitutes bs on bs.binome_id = b.id and bs.member_id = m.id and bs.entered_at is not null and bs.ended_at is null
      where o.conversation_id = c.id and o.left_at is null
      order by o.member_id = $2 desc, o.last_read_seq desc, o.joined_at limit ${membersShown}
    ) s) as members,
    (select array_agg(s.message_id) from (
      select st.message_id from message_stars st join messages m on m.id = st.message_id
      where st.member_id = $2 and m.conversation_id = c.id and m.seq > cm.hidden_up_to order by st.created_at desc limit 200) s) as starred,
    c.kind = 'group' and exists (
      select 1 from programme_members pm where pm.programme_id = c.programme_id and pm.member_id = $2 and pm.ended_at is null
        and pm.role in ('moderator', 'coordinator')) as manages
  from conversation_members cm join conversations c on c.id = cm.conversation_id left join binomes b on b.id = c.binome_id
  where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null`;

export type Conversations = ReturnType<typeof createConversations>;

/** Live chats: of a binôme's two members and nobody else, and of groups. `when`: what later features made of a message follows it. */
export function createConversations(kernel: Kernel, when: WhenChanged) {
  return {
    ...createSending(kernel),
    ...createChanging(kernel, when),
    ...createHistory(kernel),
    ...createSearch(kernel),
    ...createOwnState(kernel),
    ...createOwnConversations(kernel),
    ...createRoster(kernel),
    ...createBinomeRoster(kernel),

    /** The conversation with its members, how far each has read, and the actor's own marks. NotFound for whoever is not in it. */
    async get(actor: Actor, id: string): Promise<ConversationView> {
      const [row] = await kernel.query<Row>('conversation_get', getSql, [requireId(id), actor.memberId]);
      if (!row) throw new NotFound();
      return viewOf(id, row);
    },
  };
}

function viewOf(id: string, row: Row): ConversationView {
  const { kind, title, description, history, admission, members } = row;
  return {
    id, kind, title, description, history, admission, members,
    binomeId: row.binome_id,
    programmeId: row.programme_id,
    closedAt: row.closed_at?.toISOString() ?? null,
    pausedUntil: row.paused_until,
    lastSeq: Number(row.last_seq),
    lastRevision: Number(row.last_revision),
    hiddenUpTo: Number(row.hidden_up_to),
    memberCount: Number(row.member_count),
    own: { ...ownStateOf(id, row), starred: row.starred ?? [] },
    can: { send: row.closed_at === null, manage: row.manages, leave: kind === 'group' },
  };
}
