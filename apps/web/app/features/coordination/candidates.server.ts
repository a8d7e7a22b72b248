import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import type { MemberView } from '@passerelle/core/members/contract.ts';
import { read } from '#app/lib/failures.ts';

// A list to choose from stops being one long before; larger programmes pair by matching.
const maxPages = 5;

/** The programme's members one may pair, by name. */
export async function listCandidates(context: AppLoadContext, actor: Actor, programmeId: string): Promise<MemberView[]> {
  const members: MemberView[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < maxPages; pages++) {
    const input = { programmeId, limit: 100, ...(cursor && { cursor }) };
    const page: Page<MemberView> = await read(context.services.members.list(actor, input));
    members.push(...page.items);
    cursor = page.nextCursor;
    if (!cursor) break;
  }
  const collator = new Intl.Collator(actor.locale);
  return members.sort((one, other) => collator.compare(one.name, other.name));
}
