import type { ParseKeys } from 'i18next';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { Groups } from '@passerelle/core/groups/service.ts';
import { attempt, type Attempt } from '#app/lib/failures.ts';

type Changed = { done: true; to: string; says: ParseKeys } | Extract<Attempt<unknown>, { done: false }>;

/** What the forms of a group's page do, by their intent; null for one that there is not. */
export async function changeGroup(groups: Groups, actor: Actor, groupId: string, form: FormData): Promise<Changed | null> {
  const here = `/groups/${groupId}`;
  const story = storyOf(groups, actor, groupId, form);
  if (!story) return null;
  const { verb, to = here, says } = story;
  const answer = await attempt(verb, form);
  return answer.done ? { done: true, to, says } : answer;
}

function storyOf(groups: Groups, actor: Actor, groupId: string, form: FormData): { verb: Promise<unknown>; to?: string; says: ParseKeys } | null {
  switch (form.get('intent')) {
    case 'join':
      return { verb: groups.join(actor, { groupId }), to: `/conversations/${groupId}`, says: 'groups.done.joined' };
    case 'leave':
      return { verb: groups.leave(actor, { groupId }), to: '/groups', says: 'groups.done.left' };
    case 'remove':
      return { verb: groups.removeMember(actor, { groupId, memberId: String(form.get('subject')) }), says: 'groups.done.removed' };
    case 'close':
      return { verb: groups.revise(actor, { groupId, closed: true }), says: 'groups.done.closed' };
    case 'reopen':
      return { verb: groups.revise(actor, { groupId, closed: false }), says: 'groups.done.reopened' };
    default:
      return null;
  }
}
