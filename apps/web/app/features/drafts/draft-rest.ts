import type { DraftView } from '@passerelle/core/drafts/contract.ts';

export type DraftText = { title: string; body: string };
/** What came of it: `changed` by another device, or nobody answered. */
type Kept = { kept: DraftView } | 'changed' | 'away';

const pathOf = (place: string) => `/api/v1/me/drafts/${place}`;

/** Keeps a draft on the server, over the revision it goes on from. Also while the page is being left. */
export async function keepDraft(place: string, text: DraftText, revision: number): Promise<Kept> {
  const answer = await ask(place, 'PUT', { ...text, revision });
  if (answer?.ok) return { kept: (await answer.json()) as DraftView };
  return answer?.status === 409 ? 'changed' : 'away';
}

/** The draft there; null where there is none, undefined when nobody answers. */
export async function readDraft(place: string): Promise<DraftView | null | undefined> {
  const answer = await ask(place, 'GET');
  if (answer?.ok) return (await answer.json()) as DraftView;
  return answer?.status === 404 ? null : undefined;
}

export async function dropDraft(place: string): Promise<void> {
  await ask(place, 'DELETE');
}

async function ask(place: string, method: string, body?: object): Promise<Response | null> {
  const headers = { Accept: 'application/json', ...(body && { 'Content-Type': 'application/json' }) };
  return fetch(pathOf(place), { method, headers, keepalive: true, ...(body && { body: JSON.stringify(body) }) }).catch(() => null);
}
