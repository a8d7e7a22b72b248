import { data, type AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { CandidatesView } from '@passerelle/core/groups/contract.ts';
import { read, type FormProblem } from '#app/lib/failures.ts';

/** What the list of people shows: what was looked for, who was found, who is ticked. */
export type Picking = CandidatesView & { text: string; chosen: string[] };

type Among = { programmeId: string; groupId?: string };

/** The list as a form came with it: ticks stay, also those of people whom the search does not find. */
export async function pickingOf(context: AppLoadContext, actor: Actor, among: Among, form: FormData | null): Promise<Picking> {
  const text = String(form?.get('text') ?? '').slice(0, 120);
  const chosen = (form?.getAll('memberIds') ?? []).map(String);
  const found = await read(context.services.groups.listCandidates(actor, { ...among, text, chosen }));
  return { ...found, text, chosen };
}

type Refused = { data: { problem: FormProblem }; init: ResponseInit | null };

/** A refusal that also brings the list of people back, as a page without JavaScript forgets it. */
export function withPicking(refusal: Refused, picking: Picking) {
  return data({ problem: refusal.data.problem, picking }, refusal.init ?? undefined);
}

/** The answer to a search: nothing was wrong, what had been filled in comes back. */
export function searched(picking: Picking, values: Record<string, string>) {
  return data({ problem: undefined, picking, values });
}
