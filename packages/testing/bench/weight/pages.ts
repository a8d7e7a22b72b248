import { ask } from '../harness/database.ts';
import { signIn } from '../harness/sessions.ts';
import type { Server } from '../harness/server.ts';

export type Screen = { name: string; path: string; cookie: string | null };

/** One of the demo's mentees, who reads in that language. */
const readers = { fr: 'thonon', ar: 'ain-aouda' } as const;
export type Language = keyof typeof readers;
export const languages = Object.keys(readers) as Language[];

/** The screens that are weighed, for a signed-in reader of that language. */
export async function screensFor(databaseUrl: string, language: Language): Promise<{ screens: Screen[]; threadPath: string }> {
  const [reader] = await ask<{ id: string; conversation_id: string }>(
    databaseUrl,
    `select m.id, cm.conversation_id from members m join conversation_members cm on cm.member_id = m.id
     join conversations c on c.id = cm.conversation_id where m.locale = $1 order by c.last_seq desc, m.email limit 1`,
    [language],
  );
  const [thread] = await ask<{ id: string }>(databaseUrl, 'select id from threads where locale = $1 order by last_seq desc, id limit 1', [language]);
  if (!reader || !thread) throw new Error(`the demo has nobody who reads ${language}`);
  const [cookie = null] = await signIn(databaseUrl, [reader.id]);
  const threadPath = `/threads/${thread.id}`;
  return {
    threadPath,
    screens: [
      { name: 'sign-in', path: '/sign-in', cookie: null },
      { name: 'home', path: '/', cookie },
      { name: 'conversation', path: `/conversations/${reader.conversation_id}`, cookie },
      { name: 'threads', path: '/threads', cookie },
      { name: 'thread', path: threadPath, cookie },
    ],
  };
}

/** Whether the product has that screen. */
export async function isThere({ url }: Server, { path, cookie }: Screen): Promise<boolean> {
  const answer = await fetch(`${url}${path}`, { redirect: 'manual', headers: { accept: 'text/html', ...(cookie && { cookie }) } });
  await answer.arrayBuffer();
  return answer.status === 200;
}
