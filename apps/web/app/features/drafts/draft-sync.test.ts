import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftView } from '@passerelle/core/drafts/contract.ts';
import type { DraftText } from './draft-rest.ts';
import { createDraftSync, type DraftState } from './draft-sync.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that keeps one draft as the real one does. */
function aServer() {
  let draft: DraftView | null = null;
  return {
    draft: () => draft,
    away: false,
    asked: 0,
    rest() {
      return {
        keep: async (place: string, text: DraftText, revision: number) => {
          if (this.away) return 'away' as const;
          if ((draft?.revision ?? 0) !== revision) return draft && draft.body === text.body && draft.title === text.title ? { kept: draft } : ('changed' as const);
          draft = { place, ...text, revision: revision + 1, updatedAt: '2026-11-26T06:00:00.000Z' };
          return { kept: draft };
        },
        read: async () => {
          this.asked += 1;
          return this.away ? undefined : draft;
        },
        drop: async () => {
          if (!this.away) draft = null;
        },
      };
    },
  };
}

function aDevice(server: ReturnType<typeof aServer>, body = '') {
  let field: DraftText = { title: '', body };
  let revision = 0;
  let state: DraftState = { told: null, offered: null };
  const open = () =>
    createDraftSync({
      place: 'ask',
      rest: server.rest(),
      text: () => field,
      show: (text) => (field = { title: text.title, body: text.body }),
      tell: (next) => (state = next),
      known: { read: () => revision, note: (next) => (revision = next) },
    });
  let sync = open();
  return {
    body: () => field.body,
    state: () => state,
    sync: () => sync,
    reopen: (served?: DraftView | null) => (sync = open()).start(served),
    async type(text: string) {
      field = { title: '', body: text };
      sync.changed();
      await vi.advanceTimersByTimeAsync(1600);
    },
  };
}

describe('a draft', () => {
  it('goes to the server a moment after the last keystroke, and is taken up on a device where nothing stands', async () => {
    const server = aServer();
    const phone = aDevice(server);
    await phone.sync().start();
    await phone.type('Bonjour');
    expect(phone.state().told).toBe('kept');
    const desk = aDevice(server);
    await desk.sync().start();
    expect([desk.body(), desk.state().told]).toEqual(['Bonjour', 'resumed']);
  });

  it('is offered where something else stands, and neither is written over the other before one has chosen', async () => {
    const server = aServer();
    const phone = aDevice(server);
    await phone.sync().start();
    await phone.type('du téléphone');
    const desk = aDevice(server, 'du bureau');
    await desk.sync().start();
    await desk.type('du bureau, suite');
    expect([desk.body(), desk.state().offered?.body, server.draft()?.body]).toEqual(['du bureau, suite', 'du téléphone', 'du téléphone']);
    desk.sync().take();
    expect([desk.body(), desk.state().offered]).toEqual(['du téléphone', null]);
    await desk.type('du téléphone, suite');
    expect(server.draft()?.body).toBe('du téléphone, suite');
  });

  it('that another device changed while one writes is offered, and stays away when one wants one’s own', async () => {
    const server = aServer();
    const [phone, desk] = [aDevice(server), aDevice(server)];
    await phone.sync().start();
    await desk.sync().start();
    await phone.type('un');
    await desk.type('deux');
    expect(desk.state().offered?.body).toBe('un');
    await desk.sync().stay();
    expect([server.draft()?.body, desk.state().offered]).toEqual(['deux', null]);
  });

  it('written on where the line was cut is no other device’s when one comes back', async () => {
    const server = aServer();
    const phone = aDevice(server);
    await phone.sync().start();
    await phone.type('avant');
    server.away = true;
    await phone.type('avant et après');
    server.away = false;
    await phone.reopen();
    expect([phone.state().offered, server.draft()?.body]).toEqual([null, 'avant et après']);
  });

  it('is gone once it was sent, or emptied, also where a device still has it open', async () => {
    const server = aServer();
    const [phone, desk] = [aDevice(server), aDevice(server)];
    await phone.sync().start();
    await phone.type('envoyé');
    await desk.sync().start();
    await phone.type('');
    expect(server.draft()).toBeNull();
    await desk.type('envoyé, encore');
    await desk.type('envoyé, encore une fois');
    expect(server.draft()?.body).toBe('envoyé, encore une fois');
    await desk.sync().sent();
    expect(server.draft()).toBeNull();
  });

  it('comes with the page, and is not asked for again; of a page that knows less than the device it is', async () => {
    const server = aServer();
    const phone = aDevice(server);
    await phone.sync().start(null);
    await phone.type('Bonjour');
    const desk = aDevice(server);
    await desk.sync().start(server.draft());
    expect([server.asked, desk.body(), desk.state().told]).toEqual([0, 'Bonjour', 'resumed']);
    await desk.type('Bonjour à tous');
    expect(server.draft()?.revision).toBe(2);
    // A page kept from before that was written.
    for (const old of [null, { ...server.draft()!, body: 'Bonjour', revision: 1 }]) {
      await desk.reopen(old);
      expect([desk.body(), desk.state().offered]).toEqual(['Bonjour à tous', null]);
    }
    expect(server.asked).toBe(2);
  });

  it('whatever two devices do, a text that one stopped typing is on the server, or in the field, or offered', async () => {
    const act = fc.record({ who: fc.constantFrom(0, 1), does: fc.constantFrom('type', 'reopen', 'take', 'stay') });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 15 }), async (acts) => {
        const server = aServer();
        const devices = [aDevice(server), aDevice(server)];
        for (const device of devices) await device.sync().start();
        for (const [step, { who, does }] of acts.entries()) {
          const device = devices[who]!;
          const before = server.draft()?.body;
          const offered = device.state().offered?.body;
          if (does === 'type') await device.type(`${who} ${step}`);
          else if (does === 'reopen') await device.reopen();
          else await device.sync()[does]();
          if (does === 'type') expect(device.body()).toBe(`${who} ${step}`);
          // Only whoever saw it, or was asked, writes over what the other wrote.
          const after = server.draft()?.body;
          if (before?.startsWith(String(1 - who)) && after !== before) expect(does === 'stay' ? offered !== undefined : device.state().offered === null).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });
});
