import type { Source, Subject } from './source.ts';
import { toldBookmarks } from './told-bookmarks.ts';
import { toldMessages } from './told-messages.ts';
import { toldPosts } from './told-posts.ts';
import { toldRequests } from './told-requests.ts';

/** All that members are told while the product is closed. */
export const sources: readonly Source[] = [toldMessages, toldPosts, toldRequests, toldBookmarks];

/** The job that tells one browser of one subject; its data is {@link TellJob}. */
export const tellJob = 'notifications.tell';
/** `uptoSeq`: what came after it is told by another job. What the notice says is read when it is sent. */
export type TellJob = { subscriptionId: string; uptoSeq: number } & Partial<Record<Subject, string>>;
