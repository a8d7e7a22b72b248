import { ask } from '../harness/database.ts';
import { signIn } from '../harness/sessions.ts';
import type { Server } from '../harness/server.ts';

export type Screen = { name: string; path: string; cookie: string | null };

export const languages = ['fr', 'ar'] as const;
export type Language = (typeof languages)[number];

/** The screens that are weighed, for the demo's busiest reader of that language. */
export async function screensFor(databaseUrl: string, language: Language): Promise<Screen[]> {
  const [reader] = await ask<{ id: string; conversation_id: string }>(
    databaseUrl,
    `select m.id, c.id as conversation_id from members m join conversation_members cm on cm.member_id = m.id
     join conversations c on c.id = cm.conversation_id where m.locale = $1 order by c.last_seq desc, m.email limit 1`,
    [language],
  );
  const [thread] = await ask<{ id: string }>(databaseUrl, 'select id from threads where locale = $1 order by last_seq desc, id limit 1', [language]);
  if (!reader || !thread) throw new Error(`the demo has nobody who reads ${language}`);
  const [cookie = null] = await signIn(databaseUrl, [reader.id]);
  return [
    { name: 'sign-in', path: '/sign-in', cookie: null },
    { name: 'home', path: '/', cookie },
    { name: 'conversation', path: `/conversations/${reader.conversation_id}`, cookie },
    { name: 'threads', path: '/threads', cookie },
    { name: 'thread', path: `/threads/${thread.id}`, cookie },
  ];
}

/** The status the product answers that screen with; another than 200 means that it is not there yet. */
export async function statusOf({ url }: Server, { path, cookie }: Screen): Promise<number> {
  const answer = await fetch(`${url}${path}`, { redirect: 'manual', headers: { accept: 'text/html', ...(cookie && { cookie }) } });
  await answer.arrayBuffer();
  return answer.status;
}
