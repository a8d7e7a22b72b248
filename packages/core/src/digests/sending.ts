import type { Actor } from '../kernel/actor.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Inbox } from '../inbox/service.ts';
import type { Mails } from '../mails/service.ts';
import type { DigestChoice } from '../members/contract.ts';
import { isQuiet, quietOf } from '../notifications/view.ts';
import { digestLetter } from './letter.ts';
import type { SendDigestJob } from './planning.ts';

/** Most entries that a digest names; the inbox has them all. */
const shown = 10;

export type SendingDeps = {
  mails: Pick<Mails, 'handOver'>;
  inbox: Pick<Inbox, 'summarize'>;
  tokenOf(memberId: string): string;
  publicUrl: string;
};

type Recipient = Omit<Actor, 'sessionId'> & { email: string; name: string; digest: DigestChoice; quiet: boolean };

// Marked as on its way before it is made: whoever asks for it again, in whatever moment this ends, finds it marked.
const claimSql = `
  with d as (update digests set state = 'sending', changed_at = $2 where id = $1 and state = 'queued' returning member_id)
  select m.id as "memberId", m.email, m.name, m.locale, m.college, m.administrator, m.digest, q.time_zone as "timeZone", ${isQuiet} as quiet,
    coalesce((
      select json_agg(json_build_object('id', pm.programme_id, 'role', pm.role) order by pm.joined_at, pm.programme_id)
      from programme_members pm where pm.member_id = m.id and pm.ended_at is null), '[]') as programmes
  from d join members m on m.id = d.member_id cross join lateral ${quietOf('$2::timestamptz')}`;

const moveSql = `update digests set state = $2, changed_at = $3 where id = $1 and state = 'sending'`;
const dropSql = `delete from digests where id = $1 and state = 'sending'`;

/** Makes digests, each at the moment in which it is handed over. */
export function createSending({ query, now }: Kernel, { mails, inbox, tokenOf, publicUrl }: SendingDeps) {
  const move = (digestId: string, state: 'queued' | 'sent') => query('digest_move', moveSql, [digestId, state, now()]);

  async function handOver(digestId: string, { email, name, digest, quiet, ...member }: Recipient): Promise<'sent' | 'nothing'> {
    // The mail server was away until now, and it is night; or the member has left, or wants none any more.
    if (quiet || digest === 'never' || member.programmes.length === 0) return 'nothing';
    const summary = await inbox.summarize({ ...member, sessionId: '' }, shown);
    if (summary.total === 0) return 'nothing';
    const unsubscribe = `${publicUrl}/unsubscribe/${tokenOf(member.memberId)}`;
    const letter = digestLetter({ locale: member.locale, name, digest, summary, publicUrl, unsubscribe });
    await mails.handOver(digestId, { to: email, unsubscribe, ...letter });
    return 'sent';
  }

  return {
    /**
     * Makes a digest of what its member has unread and may read at this moment, and hands it to the mail server; none when
     * there is nothing. At most one leaves: what ends between handing over and remembering it sends no second one. Rejects
     * when it was not taken; another try makes it anew, under the same Message-ID.
     */
    async send({ digestId }: SendDigestJob): Promise<'sent' | 'nothing'> {
      const [recipient] = await query<Recipient>('digest_claim', claimSql, [digestId, now()]);
      if (!recipient) return 'nothing';
      const outcome = await handOver(digestId, recipient).catch(async (error: unknown) => {
        await move(digestId, 'queued');
        throw error;
      });
      if (outcome === 'sent') await move(digestId, 'sent');
      else await query('digest_drop', dropSql, [digestId]);
      return outcome;
    },
  };
}
