import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Person } from './community.ts';

type Asker = Pick<Person, 'request'>;
export type Asked = { id: string; title: string; space: { id: string; college: string | null } };

/** Asks the peers a question through the API; `more` says otherwise than what is usual here. */
export async function ask({ request }: Asker, title: string, more: object = {}): Promise<Asked> {
  const data = { clientId: randomUUID(), kind: 'question', theme: 'housing', title, body: 'Comment faites-vous ?', locale: 'fr', ...more };
  const asked = await request.post('/api/v1/threads', { data });
  expect(asked.status()).toBe(201);
  return (await asked.json()) as Asked;
}

/** Answers so many times, each too long for two of them to be on one screen. */
export async function answer({ request }: Asker, threadId: string, times = 1): Promise<void> {
  for (let i = 1; i <= times; i += 1) {
    const body = `Réponse ${i}.\n\n${'Une permanence le mardi, une autre le jeudi. '.repeat(20)}`;
    expect((await request.post(`/api/v1/threads/${threadId}/posts`, { data: { clientId: randomUUID(), body } })).status()).toBe(201);
  }
}
