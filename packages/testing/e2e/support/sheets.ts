import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Person } from './community.ts';
import { ask } from './threads.ts';

type Made = { author: Person; curator: Person; colleague: Person };

/** A sheet in the library that a curator made from what `author` wrote, and a colleague approved. */
export async function aPublishedSheet({ author, curator, colleague }: Made): Promise<{ id: string; title: string }> {
  const title = `Ouvrir la salle le samedi ${randomUUID().slice(0, 8)}`;
  const { id: threadId } = await ask(author, title, { body: 'Deux bénévoles tiennent la salle, jusqu’à midi.' });
  const { posts } = (await (await author.request.get(`/api/v1/threads/${threadId}`)).json()) as { posts: { id: string }[] };
  const drafted = await curator.request.post('/api/v1/practices', { data: { postId: posts[0]?.id, clientId: randomUUID() } });
  const { id } = (await drafted.json()) as { id: string };
  const steps = [
    () => curator.request.patch(`/api/v1/practices/${id}`, { data: { revision: 1, blocks: { summary: 'Une salle ouverte le samedi, sans agent.' } } }),
    () => curator.request.put(`/api/v1/practices/${id}/review`, { data: { revision: 2 } }),
    () => colleague.request.put(`/api/v1/practices/${id}/publication`, { data: { revision: 3 } }),
  ];
  for (const step of steps) expect((await step()).status()).toBe(200);
  return { id, title };
}
