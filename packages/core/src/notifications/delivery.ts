import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Kernel } from '../kernel/kernel.ts';
import type { Locale } from '../kernel/contract.ts';
import type { PushNotice } from './contract.ts';
import { noticeText } from './notices.ts';
import { isPushEndpoint, type PushDelivery } from './push-services.ts';
import { isQuiet, nextQuiet, quietOf } from './quiet-hours.ts';
import { pushSubscriptions } from './schema.ts';
import type { TellJob } from './sweep.ts';
import { isTold } from './telling.ts';

/** A device that is off for longer learns of it when it is used again. */
const ttlSeconds = 24 * 3600;
/** Counting stops there: a notice says "more than 99". */
const counted = 100;

type Row = {
  endpoint: string;
  p256dh: string;
  auth: string;
  member_id: string;
  locale: Locale;
  group_title: string | null;
  author: string;
  seq: string;
  html: string;
  count: number;
  show_text: boolean;
  is_quiet: boolean;
  next_quiet: PushNotice['quiet'];
};

// All of it as it is at this moment: who is in the conversation, what they have read, what the messages say. What was
// there before this browser was told is not counted.
const tellSql = `
  select s.endpoint, s.p256dh, s.auth, s.member_id, m.locale, case when c.kind = 'group' then c.title end as group_title,
    author.name as author, newest.seq, newest.html, fresh.count, q.show_text, ${isQuiet} as is_quiet, ${nextQuiet} as next_quiet
  from push_subscriptions s
  join sessions on sessions.id = s.session_id and sessions.expires_at > $4
  join members m on m.id = s.member_id
  join conversation_members cm on cm.member_id = s.member_id and cm.conversation_id = $2 and cm.left_at is null
  join conversations c on c.id = cm.conversation_id
  cross join lateral ${quietOf('$4::timestamptz')}
  cross join lateral (
    select x.seq, x.html, x.author_id from messages x
    where ${isTold} and x.seq <= $3 and x.created_at >= s.created_at order by x.seq desc limit 1
  ) newest
  join members author on author.id = newest.author_id
  cross join lateral (
    select count(*)::int as count from (
      select 1 from messages x where ${isTold} and x.seq <= $3 and x.created_at >= s.created_at limit ${counted}) unread
  ) fresh
  where s.id = $1`;

const untellSql = `
  update conversation_members cm set notified_seq = least(cm.notified_seq, $3::bigint - 1)
  where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null`;

/** Tells one browser. */
export function createDelivery({ db, query, now }: Kernel, delivery: PushDelivery | null) {
  return {
    /**
     * Tells a browser of what is unread in a conversation, if there still is something that its member may read, and
     * forgets the browser when its push service does. Rejects when another try may do better. A crash between the push
     * service's yes and the end of the job tells twice: the second notice takes the first one's place.
     */
    async tell({ subscriptionId, conversationId, uptoSeq }: TellJob): Promise<'told' | 'nothing' | 'postponed' | 'gone' | 'refused'> {
      const [row] = await query<Row>('notification_tell', tellSql, [subscriptionId, conversationId, uptoSeq, now()]);
      if (!row || !delivery) return 'nothing';
      // The push service was away until now, and the night has come: the morning's sweep tells it.
      if (row.is_quiet) {
        await query('notification_untell', untellSql, [conversationId, row.member_id, row.seq]);
        return 'postponed';
      }
      const { endpoint, p256dh, auth } = row;
      if (!isPushEndpoint(endpoint, delivery.services)) return 'refused';
      const topic = topicOf(subscriptionId, conversationId);
      const payload = JSON.stringify(noticeOf(conversationId, row));
      const answer = await delivery.transport({ endpoint, keys: { p256dh, auth }, payload, topic, ttlSeconds });
      if (answer === 'gone') await db.delete(pushSubscriptions).where(eq(pushSubscriptions.id, subscriptionId));
      return answer === 'taken' ? 'told' : answer;
    },
  };
}

function noticeOf(conversationId: string, row: Row): PushNotice {
  const { locale, group_title: group, author, html, count, show_text: showText } = row;
  return {
    memberId: row.member_id,
    conversationId,
    seq: Number(row.seq),
    ...noticeText({ locale, group, author, html, count, showText }),
    quiet: row.next_quiet,
  };
}

/** One for each conversation and browser; push services learn nothing by it, not even that two browsers share one. */
function topicOf(subscriptionId: string, conversationId: string): string {
  return createHash('sha256').update(`${subscriptionId} ${conversationId}`).digest('base64url').slice(0, 32);
}
