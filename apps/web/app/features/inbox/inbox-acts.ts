import type { InboxEntry } from '@passerelle/core/inbox/contract.ts';
import { readJson } from '#app/lib/read-json.ts';
import { sendJson } from '#app/lib/send-json.ts';

export type InboxAct = 'done' | 'mute';

const place = ({ kind, id }: InboxEntry) => `/api/v1/me/inbox/${kind}/${id}/done`;
const levelPlace = ({ kind, id }: InboxEntry) => (kind === 'conversation' ? `/api/v1/conversations/${id}/level` : `/api/v1/threads/${id}/follow`);

/** Does it, and answers how to take it back; null when it did not work. */
export async function perform(act: InboxAct, entry: InboxEntry): Promise<(() => Promise<boolean>) | null> {
  const unmute = act === 'mute' ? await mute(entry) : async () => true;
  if (!unmute) return null;
  if (!(await sendJson('PUT', place(entry)))) return null;
  return async () => (await unmute()) && (await sendJson('DELETE', place(entry))) !== null;
}

async function mute(entry: InboxEntry): Promise<(() => Promise<boolean>) | null> {
  const before = await levelBefore(entry);
  const level = entry.kind === 'conversation' ? 'none' : 'mute';
  if (before === undefined || !(await sendJson('PUT', levelPlace(entry), { level }))) return null;
  return async () => (await sendJson('PUT', levelPlace(entry), { level: before })) !== null;
}

/** What was chosen before; undefined when it is not known. */
async function levelBefore({ kind, id }: InboxEntry): Promise<string | null | undefined> {
  const path = kind === 'conversation' ? `/api/v1/conversations/${id}` : `/api/v1/threads/${id}/follow`;
  const found = await readJson<{ own?: { level: string }; set?: { thread: string | null } }>(path);
  return found ? (found.own?.level ?? found.set?.thread ?? null) : undefined;
}
