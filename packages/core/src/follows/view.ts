import { beganBy } from '../threads/policy.ts';
import type { ThreadFollowView } from './contract.ts';
import { becauseText, levelOf, levelText, reasonText, type FollowFacts } from './policy.ts';

/** SQL text: what member `memberId` set around thread `thread`, as `ft`, `fs` and `fh` (the theme's), each missing where they set nothing. */
export const followsAround = (thread: string, memberId: string) => `
  left join follows ft on ft.member_id = ${memberId} and ft.thread_id = ${thread}.id
  left join follows fs on fs.member_id = ${memberId} and fs.space_id = ${thread}.space_id
  left join follows fh on fh.member_id = ${memberId} and fh.theme = ${thread}.theme`;

/** A post in a thread, and a member, each fact as SQL text; `answeredId`: who wrote what it answers. */
type PostText = Record<'thread' | 'askerId' | 'memberId' | 'kind' | 'seq' | 'mentions' | 'answeredId', string>;

/**
 * SQL text: `l` with the level and what it holds by, and `why` with the reason, by which a member is told of a post, or null;
 * beside {@link followsAround} and `r`, what they have read of the thread.
 */
export function whyTold({ thread, askerId, memberId, kind, seq, mentions, answeredId }: PostText): string {
  const own = beganBy(thread, askerId, memberId);
  const facts = { thread: 'ft.level', space: 'fs.level', theme: 'fh.level', own, replied: 'coalesce(r.replied, false)' };
  const reason = reasonText({
    level: 'l.level', because: 'l.because',
    mentioned: `${memberId} = any(${mentions})`,
    answered: `(${seq} > 1 and (${kind} = 'question' and ${own} or coalesce(${answeredId} = ${memberId}, false)))`,
    opening: `(${seq} = 1)`,
    announcement: `(${kind} = 'announcement')`,
  });
  return `cross join lateral (select ${levelText(facts)} as level, ${becauseText(facts)} as because) l
    cross join lateral (select ${reason} as reason) why`;
}

/** SQL text: in person, or of what is watched: the rest can wait for the inbox. */
export const isPressing = (reason: string, level: string) => `(${reason} in ('mentioned', 'accepted', 'answered', 'announced', 'consent', 'returned', 'review', 'questioned', 'proposed', 'disclosure', 'sign', 'callback', 'turn', 'silent', 'due', 'pulse', 'closed', 'succeeded', 'substituted') or ${level} = 'watch')`;

export function threadFollowOf(threadId: string, facts: FollowFacts): ThreadFollowView {
  const { thread, space, theme } = facts;
  return { threadId, ...levelOf(facts), set: { thread, space, theme } };
}
