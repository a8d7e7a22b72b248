import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Kernel } from '../kernel/kernel.ts';
import type { PushNotice } from './contract.ts';
import { noticeText } from './notices.ts';
import { isPushEndpoint, type PushDelivery } from './push-services.ts';
import { isQuiet, nextQuiet, quietOf } from './quiet-hours.ts';
import { pushSubscriptions } from './schema.ts';
import type { About, Found, Source } from './source.ts';
import { sources, type TellJob } from './sources.ts';

/** A device that is off for longer learns of it when it is used again. */
const ttlSeconds = 24 * 3600;

type Row = Found & { endpoint: string; p256dh: string; auth: string; member_id: string; is_quiet: boolean; next_quiet: PushNotice['quiet'] };

// All of it as it is at this moment: who may read it, what they have read, what it says.
const tellSql = ({ found }: Source) => `
  select s.endpoint, s.p256dh, s.auth, s.member_id, m.locale, q.show_text, ${isQuiet} as is_quiet, ${nextQuiet} as next_quiet, $3::bigint as upto, found.*
  from push_subscriptions s
  join sessions on sessions.id = s.session_id and sessions.expires_at > $4
  join members m on m.id = s.member_id
  cross join lateral ${quietOf('$4::timestamptz')}
  cross join lateral (${found}) found
  where s.id = $1`;

const tellings = sources.map((source) => ({ source, text: tellSql(source) }));

/** Tells one browser. */
export function createDelivery({ db, query, now }: Kernel, delivery: PushDelivery | null) {
  return {
    /**
     * Tells a browser of what its member has not seen of a subject, if there still is something that they may read, and
     * forgets the browser when its push service does. Rejects when another try may do better. A crash between the push
     * service's yes and the end of the job tells twice: the second notice takes the first one's place.
     */
    async tell({ subscriptionId, uptoSeq, ...job }: TellJob): Promise<'told' | 'nothing' | 'postponed' | 'gone' | 'refused'> {
      const telling = tellings.find(({ source: { subject } }) => job[subject] !== undefined);
      const id = telling && job[telling.source.subject];
      if (!id || !delivery) return 'nothing';
      const { source, text } = telling;
      const [row] = await query<Row>(`notification_tell_${source.subject}`, text, [subscriptionId, id, uptoSeq, now()]);
      if (!row) return 'nothing';
      // The push service was away until now, and the night has come: the morning's sweep tells it.
      if (row.is_quiet) {
        await query(`notification_untell_${source.subject}`, ...source.untold(id, row.member_id, row.seq));
        return 'postponed';
      }
      const { endpoint, p256dh, auth } = row;
      if (!isPushEndpoint(endpoint, delivery.services)) return 'refused';
      const notice = noticeOf(source, id, row);
      const topic = topicOf(subscriptionId, notice);
      const answer = await delivery.transport({ endpoint, keys: { p256dh, auth }, payload: JSON.stringify(notice), topic, ttlSeconds });
      if (answer === 'gone') await db.delete(pushSubscriptions).where(eq(pushSubscriptions.id, subscriptionId));
      return answer === 'taken' ? 'told' : answer;
    },
  };
}

function noticeOf(source: Source, id: string, row: Row): PushNotice {
  const { says, about } = source.notice(row, id);
  return { memberId: row.member_id, ...about, seq: Number(row.seq), ...noticeText(row.locale, row.show_text, says), quiet: row.next_quiet };
}

/** One for each place and browser; push services learn nothing by it, not even that two browsers share one. */
function topicOf(subscriptionId: string, about: About): string {
  const place = 'conversationId' in about ? about.conversationId : 'threadId' in about ? about.threadId : 'bookmarks';
  return createHash('sha256').update(`${subscriptionId} ${place}`).digest('base64url').slice(0, 32);
}
