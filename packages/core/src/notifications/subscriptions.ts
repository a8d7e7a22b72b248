import { createECDH } from 'node:crypto';
import { and, eq, ne, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { Invalid, Unauthenticated } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Database } from '../kernel/database.ts';
import { validate } from '../kernel/validate.ts';
import { subscribeInput, type SubscribeInput, type SubscriptionView } from './contract.ts';
import { isPushEndpoint, type PushDelivery } from './push-services.ts';
import { pushSubscriptions } from './schema.ts';

/** Which browsers are told: one subscription for each session, and it ends with it. */
export function createSubscriptions({ db, work, now, newId }: Kernel, delivery: PushDelivery | null) {
  /** Who was told nowhere until now is not told of what is there already. */
  async function startAfterWhatIsThere(tx: Database, memberId: string): Promise<void> {
    const { rows } = await tx.execute(sql`
      select 1 from push_subscriptions s join sessions on sessions.id = s.session_id
      where s.member_id = ${memberId} and sessions.expires_at > ${now().toISOString()} limit 1`);
    if (rows.length > 0) return;
    await tx.execute(sql`
      update conversation_members cm set notified_seq = greatest(cm.notified_seq, c.last_seq) from conversations c
      where c.id = cm.conversation_id and cm.member_id = ${memberId}`);
    await tx.execute(sql`
      update inbox_entries set notified = notified + news
      where member_id = ${memberId} and kind = 'thread' and read_at is null and done_at is null and not news <@ notified`);
  }

  return {
    /** What browsers subscribe with; null where pushes are not set up. */
    pushKey: (): string | null => delivery?.publicKey ?? null,

    /** Where the browser of this session is told. */
    async subscription(actor: Actor): Promise<SubscriptionView> {
      const [row] = await db.select({ endpoint: pushSubscriptions.endpoint }).from(pushSubscriptions).where(eq(pushSubscriptions.sessionId, actor.sessionId));
      return { endpoint: row?.endpoint ?? null };
    },

    /**
     * From now on tells this session's browser, as long as the session lasts. A browser has one address: whoever had it
     * told before has it no more. Invalid `endpoint: pushService` for an address that is no known push service's.
     */
    async subscribe(actor: Actor, input: SubscribeInput): Promise<void> {
      const { endpoint, keys } = validate(subscribeInput, input);
      if (!isPushEndpoint(endpoint, delivery?.services ?? [])) throw new Invalid('invalid', { endpoint: 'pushService' });
      if (!isPublicKey(keys.p256dh)) throw new Invalid('invalid', { 'keys.p256dh': 'invalidValue' });
      const { memberId, sessionId } = actor;
      await work.run(async ({ tx }) => {
        await startAfterWhatIsThere(tx, memberId);
        await tx.delete(pushSubscriptions).where(and(eq(pushSubscriptions.sessionId, sessionId), ne(pushSubscriptions.endpoint, endpoint)));
        // Another row under another id for another reader: what was enqueued for the one before finds nobody.
        const { rowCount } = await tx.execute(sql`
          insert into push_subscriptions as s (id, member_id, session_id, endpoint, p256dh, auth, created_at)
          select ${newId()}, ${memberId}, id, ${endpoint}, ${keys.p256dh}, ${keys.auth}, ${now().toISOString()} from sessions where id = ${sessionId}
          on conflict (endpoint) do update set p256dh = excluded.p256dh, auth = excluded.auth, member_id = excluded.member_id, session_id = excluded.session_id,
            id = case when s.member_id = excluded.member_id then s.id else excluded.id end,
            created_at = case when s.member_id = excluded.member_id then s.created_at else excluded.created_at end`);
        if (rowCount === 0) throw new Unauthenticated();
      });
    },

    /** This session's browser is told no more. Twice is fine. */
    async unsubscribe(actor: Actor): Promise<void> {
      await db.delete(pushSubscriptions).where(eq(pushSubscriptions.sessionId, actor.sessionId));
    },
  };
}

/** A point that is not on the curve would fail at each push, long after whoever sent it could be told. */
function isPublicKey(p256dh: string): boolean {
  const own = createECDH('prime256v1');
  own.generateKeys();
  try {
    own.computeSecret(Buffer.from(p256dh, 'base64url'));
    return true;
  } catch {
    return false;
  }
}
