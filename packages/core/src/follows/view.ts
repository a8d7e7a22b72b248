import type { ThreadFollowView } from './contract.ts';
import { levelOf, type FollowFacts } from './policy.ts';

/** SQL text: what member `memberId` set around thread `thread`, as `ft`, `fs` and `fh` (the theme's), each missing where they set nothing. */
export const followsAround = (thread: string, memberId: string) => `
  left join follows ft on ft.member_id = ${memberId} and ft.thread_id = ${thread}.id
  left join follows fs on fs.member_id = ${memberId} and fs.space_id = ${thread}.space_id
  left join follows fh on fh.member_id = ${memberId} and fh.theme = ${thread}.theme`;

export function threadFollowOf(threadId: string, facts: FollowFacts): ThreadFollowView {
  const { thread, space, theme } = facts;
  return { threadId, ...levelOf(facts), set: { thread, space, theme } };
}
