import { afterEach, expect, test, vi } from 'vitest';
import { aText } from './sample-browser.ts';
import { sendOverRest } from './rest.ts';

afterEach(() => vi.unstubAllGlobals());

const item = { ...aText('bonjour'), order: 1, state: 'waiting', problem: null } as const;
const answering = (body: string, status: number) => vi.stubGlobal('fetch', async () => new Response(body, { status }));

test.each([
  ['a proxy that has nobody behind it', '{"error":"Service Unavailable","message":"Service Unavailable","statusCode":503}', 503],
  ['a proxy that speaks in pages', '<html>Bad Gateway</html>', 502],
  ['a sign-in page of a network', '<html>Bienvenue</html>', 200],
])('the answer of %s is no refusal: the message waits', async (_who, body, status) => {
  answering(body, status);
  expect(await sendOverRest(item)).toMatchObject({ ok: false, problem: { code: 'unavailable' } });
});

test('a refusal of the server is told as it is', async () => {
  answering(JSON.stringify({ type: 'about:blank', title: 'Non', status: 409, code: 'conversation-closed' }), 409);
  expect(await sendOverRest(item)).toMatchObject({ ok: false, problem: { code: 'conversation-closed' } });
});
