import { z } from 'zod';
import { clientIdSchema, idSchema, instantSchema, localeSchema } from '../kernel/contract.ts';
import { spaceRef } from '../spaces/contract.ts';
import { postView } from '../threads/contract.ts';

/** Most addresses that one member has for one space: one a device is plenty. */
export const maxFeeds = 10;
/** Posts in a feed, the newest. */
export const feedLength = 30;

export const feedView = z.object({ id: idSchema, spaceId: idSchema, createdAt: instantSchema });
export type FeedView = z.infer<typeof feedView>;

/** `address` is told to whoever makes it, and to nobody after that. */
export const openedFeedView = feedView.extend({ address: z.string() });
export type OpenedFeedView = z.infer<typeof openedFeedView>;

export const listFeedsInput = z.strictObject({ spaceId: idSchema });
export type ListFeedsInput = z.input<typeof listFeedsInput>;

export const openFeedInput = z.strictObject({ spaceId: idSchema, clientId: clientIdSchema });
export type OpenFeedInput = z.input<typeof openFeedInput>;

export const revokeFeedInput = z.strictObject({ feedId: idSchema });
export type RevokeFeedInput = z.input<typeof revokeFeedInput>;

/** What a feed reader gets. */
export const spaceNews = z.object({
  /** The language of the member whose feed it is. */
  locale: localeSchema,
  space: spaceRef.extend({ description: z.string(), createdAt: instantSchema }),
  /** The newest first. */
  posts: z.array(postView.extend({ thread: z.object({ id: idSchema, title: z.string(), locale: localeSchema }) })),
});
export type SpaceNews = z.infer<typeof spaceNews>;
