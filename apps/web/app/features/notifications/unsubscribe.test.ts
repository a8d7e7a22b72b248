import { createWorld, testUrl } from '@passerelle/testing/world.ts';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { expect, it } from 'vitest';
import { action, loader } from '#app/routes/_public.unsubscribe.$token.tsx';

const world = await createWorld();
const { digests, inbox, mails, notifications } = world.services;
const member = await world.aMember({ role: 'moderator' });
const reader = await world.actorOf(member);

/** The link of a digest that was kept, as a mailbox has it. */
async function aLink(): Promise<string> {
  const author = await world.aMember({ programme: { id: member.programmeId, communeId: member.communeId }, role: 'moderator' });
  await world.aThread({ author, kind: 'announcement' });
  await inbox.spread();
  world.clock.advance(Date.parse('2099-01-05T07:00:00Z') - world.clock.now().getTime());
  await digests.sweep();
  await world.doJobs();
  const kept = (await mails.listKept()).items.find(({ to }) => to === member.email);
  return /\/unsubscribe\/(\S+)/.exec(kept?.text ?? '')?.[1] ?? '';
}
const token = await aLink();
const browser = { services: world.services, actor: null, localeCookie: null as string | null, preferredLocale: 'fr', cookies: { locale: (locale: string) => `locale=${locale}` } };
const at = (secret: string, method = 'GET', { query = '', ...wishes }: Partial<typeof browser> & { query?: string } = {}) =>
  ({ request: new Request(`${testUrl}/unsubscribe/${secret}${query}`, { method }), params: { token: secret }, context: { ...browser, ...wishes } }) as unknown as LoaderFunctionArgs;
const choice = async () => (await notifications.settings(reader)).digest;

it('looking at it asks and changes nothing, however often', async () => {
  for (let i = 0; i < 3; i += 1) expect(await loader(at(token))).toMatchObject({ data: { preview: { subscribed: true } }, init: { status: 200 } });
  expect(await choice()).toBe('weekly');
});

it('is in the language of the mail where the browser has chosen none, and nobody is sent round in a circle', async () => {
  const elsewhere = { preferredLocale: 'en' };
  await expect(loader(at(token, 'GET', elsewhere))).rejects.toMatchObject({ status: 302, headers: new Headers({ location: `/unsubscribe/${token}?lang=fr`, 'set-cookie': 'locale=fr' }) });
  for (const wishes of [{ ...elsewhere, query: '?lang=fr' }, { ...elsewhere, localeCookie: 'en' }]) expect(await loader(at(token, 'GET', wishes))).toMatchObject({ init: { status: 200 } });
});

it('a POST ends it, and twice is fine', async () => {
  for (let i = 0; i < 2; i += 1) expect(await action(at(token, 'POST'))).toEqual({ done: true });
  expect(await choice()).toBe('never');
  expect(await loader(at(token))).toMatchObject({ data: { preview: { subscribed: false } } });
});

it('one that is not ours says so', async () => {
  for (const forged of ['x', `${member.id}.${'x'.repeat(43)}`]) {
    expect(await loader(at(forged))).toMatchObject({ data: { preview: null }, init: { status: 404 } });
    await expect(action(at(forged, 'POST'))).rejects.toMatchObject({ init: { status: 404 } });
  }
});
