import { createHmac } from 'node:crypto';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import type { Locale } from '../kernel/contract.ts';
import { Conflict, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { hashToken } from '../kernel/tokens.ts';
import { validate } from '../kernel/validate.ts';
import { readsSpace, visibleTo as spaceVisibleTo } from '../spaces/policy.ts';
import { spaceRefFields } from '../spaces/view.ts';
import type { Threads } from '../threads/service.ts';
import {
  feedLength,
  listFeedsInput,
  maxFeeds,
  openFeedInput,
  revokeFeedInput,
  type FeedView,
  type ListFeedsInput,
  type OpenedFeedView,
  type OpenFeedInput,
  type RevokeFeedInput,
  type SpaceNews,
} from './contract.ts';
import { spaceFeeds } from './schema.ts';

// The maker's rights of this moment, not those with which the address was made.
const openedSql = `
  select f.member_id, m.locale, json_build_object(${spaceRefFields}, 'description', s.description, 'createdAt', s.created_at) as space
  from space_feeds f join spaces s on s.id = f.space_id join members m on m.id = f.member_id
  where f.token_hash = $1 and f.revoked_at is null and ${readsSpace('s', 'f.member_id')}`;

type Opened = { member_id: string; locale: Locale; space: SpaceNews['space'] };

export type FeedDeps = Pick<Threads, 'newestPosts'> & { /** Addresses are made with it. */ secretKey: string; publicUrl: string };

/** Feeds: a space followed from outside, under an address that is secret and can be taken back. */
export function createFeeds(kernel: Kernel, { newestPosts, secretKey, publicUrl }: FeedDeps) {
  const { db, query, work, now, newId } = kernel;

  // Made anew whenever it is asked for by the same name, so that an answer that got lost costs nothing, and stored nowhere.
  const tokenOf = (feedId: string) => createHmac('sha256', secretKey).update(`feed ${feedId}`).digest('base64url');
  const addressed = (feed: FeedView): OpenedFeedView => ({ ...feed, address: `${publicUrl}/feeds/${tokenOf(feed.id)}` });

  return {
    /** The addresses that the actor made for a space and did not take back, in the order in which they were made; not what they are. */
    async listOwn(actor: Actor, input: ListFeedsInput): Promise<FeedView[]> {
      const { spaceId } = validate(listFeedsInput, input);
      const rows = await db
        .select()
        .from(spaceFeeds)
        .where(and(eq(spaceFeeds.memberId, actor.memberId), eq(spaceFeeds.spaceId, spaceId), isNull(spaceFeeds.revokedAt)))
        .orderBy(asc(spaceFeeds.createdAt), asc(spaceFeeds.id))
        .limit(maxFeeds);
      return rows.map(feedOf);
    },

    /**
     * Makes an address for a space that the actor reads. The same `clientId` again gives the same address; after it was taken
     * back, and for another space, it is a Conflict `client-id-reused`. Conflict `too-many-feeds` beyond ten for a space.
     */
    async open(actor: Actor, input: OpenFeedInput): Promise<OpenedFeedView> {
      const { spaceId, clientId } = validate(openFeedInput, input);
      return work.run(async ({ tx }) => {
        // The member's row: two that are made at once are counted one after the other.
        const { rows: locked } = await tx.execute(sql`
          select 1 from members m join spaces s on s.id = ${spaceId} where m.id = ${actor.memberId} and ${spaceVisibleTo(actor)} for no key update of m`);
        if (locked.length === 0) throw new NotFound();
        const [before] = await tx.select().from(spaceFeeds).where(and(eq(spaceFeeds.memberId, actor.memberId), eq(spaceFeeds.clientId, clientId)));
        if (before) {
          if (before.spaceId !== spaceId || before.revokedAt || before.tokenHash !== hashToken(tokenOf(before.id))) throw new Conflict('client-id-reused');
          return addressed(feedOf(before));
        }
        const open = await tx.$count(spaceFeeds, and(eq(spaceFeeds.memberId, actor.memberId), eq(spaceFeeds.spaceId, spaceId), isNull(spaceFeeds.revokedAt)));
        if (open >= maxFeeds) throw new Conflict('too-many-feeds');
        const id = newId();
        const feed = { id, spaceId, createdAt: now() };
        await tx.insert(spaceFeeds).values({ ...feed, memberId: actor.memberId, clientId, tokenHash: hashToken(tokenOf(id)) });
        return addressed(feedOf(feed));
      });
    },

    /** Takes an address back; twice is fine. NotFound for another's. */
    async revoke(actor: Actor, input: RevokeFeedInput): Promise<void> {
      const { feedId } = validate(revokeFeedInput, input);
      const revoked = await db
        .update(spaceFeeds)
        .set({ revokedAt: sql`coalesce(${spaceFeeds.revokedAt}, ${now().toISOString()})` })
        .where(and(eq(spaceFeeds.id, feedId), eq(spaceFeeds.memberId, actor.memberId)))
        .returning({ id: spaceFeeds.id });
      if (revoked.length === 0) throw new NotFound();
    },

    /**
     * What is new in a space, for whoever has the address: as the member who made it may read it at this moment. NotFound for
     * an address that nobody was given or that was taken back, and once its maker does not read the space any more: all look alike.
     */
    async read(token: string): Promise<SpaceNews> {
      const [feed] = await query<Opened>('feed_opened', openedSql, [hashToken(token)]);
      if (!feed) throw new NotFound();
      const { locale, space, member_id: memberId } = feed;
      const posts = await newestPosts({ spaceId: space.id, memberId, limit: feedLength });
      return { locale, space: { ...space, createdAt: new Date(space.createdAt).toISOString() }, posts };
    },
  };
}

function feedOf({ id, spaceId, createdAt }: Pick<typeof spaceFeeds.$inferSelect, 'id' | 'spaceId' | 'createdAt'>): FeedView {
  return { id, spaceId, createdAt: createdAt.toISOString() };
}
