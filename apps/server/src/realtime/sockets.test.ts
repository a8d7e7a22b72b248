import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import { hashToken } from '@passerelle/core/kernel/tokens.ts';
import { ask, closing, listen, next, settled, startTestServer } from '@passerelle/testing/server.ts';
import { createWorld, testUrl } from '@passerelle/testing/world.ts';
import { afterEach, describe, expect, it } from 'vitest';

const world = await createWorld();
let watching: (() => Promise<void>) | null = null;
let admitting: (() => Promise<void>) | null = null;
let admissions = 0;
const { services } = world;
// The real services, except that a test can stop and look around in the middle of these two.
const server = await startTestServer(world, {
  services: {
    ...services,
    threads: {
      ...services.threads,
      get: async (...given) => {
        await watching?.();
        return services.threads.get(...given);
      },
    },
    sessions: {
      ...services.sessions,
      resolve: async (token) => {
        admissions += 1;
        const actor = await services.sessions.resolve(token);
        await admitting?.();
        return actor;
      },
    },
  },
});
const pair = await world.aBinome();
const programme = { id: pair.programmeId, communeId: pair.mentor.communeId };
const words = (body = 'x') => ({ clientId: randomUUID(), body });

/** A WebSocket without Socket.IO's client: says exactly what it is told to. */
async function aRawSocket(cookie: string | null, headers: Record<string, string> = {}): Promise<{ send(data: string | Uint8Array): void; closed: Promise<number>; heard: string[]; opened: Promise<void> }> {
  const init = { headers: { ...(cookie && { cookie }), ...headers } };
  const socket = new (WebSocket as unknown as new (url: string, init: object) => WebSocket)(`${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, init);
  socket.binaryType = 'arraybuffer';
  const heard: string[] = [];
  const closed = new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)));
  const admitted = new Promise<void>((resolve) => socket.addEventListener('message', ({ data }) => {
    heard.push(String(data));
    if (String(data).startsWith('4')) resolve();
  }));
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error('refused')));
  });
  return { send: (data) => socket.send(data), closed, heard, opened: admitted };
}

/** As above, signed in and admitted. */
async function aRawMember() {
  const raw = await aRawSocket(await server.signIn(pair.mentor));
  raw.send('40');
  await raw.opened;
  return raw;
}

function upgrade(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const request = get(`${server.url}/socket.io/?EIO=4&transport=websocket`, {
      headers: { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==', ...headers },
    });
    request.on('response', (answer) => resolve(answer.statusCode)).on('upgrade', (answer, socket) => {
      socket.destroy();
      resolve(answer.statusCode);
    });
    request.on('error', reject);
  });
}

// Whatever was tried, the process lives and serves the others.
afterEach(async () => {
  watching = admitting = null;
  const other = await server.connect(await server.signIn(pair.mentee));
  expect(await ask(other, 'conversation.positions', { conversations: {} })).toMatchObject({ ok: true });
  other.close();
});

describe('the upgrade', () => {
  it.each(['https://evil.example', 'null', 'http://passerelle.test.evil.example', 'http://passerelle.test:81', 'x'])('from the origin %s is 403', async (origin) => {
    const cookie = await server.signIn(pair.mentor);
    expect(await upgrade({ origin, cookie })).toBe(403);
    const polling = await fetch(`${server.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin, cookie } });
    expect(polling.status).toBe(403);
  });

  it('from our own origin, or from a program without one, is taken', async () => {
    expect(await upgrade({ origin: testUrl })).toBe(101);
    expect(await upgrade({})).toBe(101);
  });

  it('cannot be had by naming another host', async () => {
    expect(await upgrade({ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' })).toBe(403);
  });
});

describe('a socket', () => {
  it.each([null, 'passerelle=', 'passerelle=x', `passerelle=${'a'.repeat(43)}`, 'passerelle=%00', 'other=1'])('with the cookie %j is refused', async (cookie) => {
    await expect(server.connect(cookie)).rejects.toMatchObject({ message: 'unauthenticated', data: { status: 401 } });
  });

  it('of an expired session is refused', async () => {
    const cookie = await server.signIn(pair.mentor);
    await world.database.pool.query(`update sessions set expires_at = now() - interval '1 second' where token_hash = $1`, [hashToken(cookie.split('=')[1] ?? '')]);
    await expect(server.connect(cookie)).rejects.toMatchObject({ data: { status: 401 } });
  });

  it('of an ended session is refused', async () => {
    const cookie = await server.signIn(pair.mentor);
    expect((await server.call(cookie, 'DELETE', '/session')).status).toBe(204);
    await expect(server.connect(cookie)).rejects.toMatchObject({ data: { status: 401 } });
  });

  it('is one of forty at most under one sign-in', async () => {
    const cookie = await server.signIn(pair.mentor);
    const lines = await Promise.all(Array.from({ length: 40 }, () => server.connect(cookie)));
    await expect(server.connect(cookie)).rejects.toThrow('too-many');
    lines[0]?.disconnect();
    for (const line of lines) line.disconnect();
  });

  it('that was refused hears nothing and can do nothing', async () => {
    const raw = await aRawSocket(null);
    raw.send('40');
    await raw.opened;
    expect(raw.heard.at(-1)).toMatch(/^44\{"message":"unauthenticated"/);
    raw.send(`42["conversation.send",${JSON.stringify({ conversationId: pair.conversationId, ...words() })}]`);
    await raw.closed;
    expect(raw.heard.filter((packet) => packet.startsWith('42'))).toEqual([]);
  });
});

describe('a packet', () => {
  it.each([
    'rubbish', '4', '49', '4{}', '42', '42[', '42{}', '42[]', '42[null]', '42[{}]', '42["connect"]', '42["disconnect"]', '42["error",1', '43', '43[]', '44', '40{', '42/other,["x"]',
    '451000000-["x",{"_placeholder":true,"num":0}]', '461000000-1[{"_placeholder":true,"num":0}]', '451-["x"]', '45', '45x-["x"]',
    `42${'['.repeat(5_000)}`, '42999999999999999999["x"]', '8', '', '2probe', '5', '6', '40', '41x',
  ])('of %j does no harm', async (packet) => {
    const raw = await aRawMember();
    raw.send(packet);
    // Either it was closed for that, or it goes on working.
    raw.send('421["no.such.event"]');
    const alive = new Promise<'alive'>((resolve) => {
      const look = setInterval(() => {
        if (!raw.heard.some((heard) => heard.startsWith('431['))) return;
        clearInterval(look);
        resolve('alive');
      }, 5);
      void raw.closed.then(() => clearInterval(look));
    });
    expect(['alive', expect.any(Number)]).toContainEqual(await Promise.race([raw.closed, alive]));
  });

  it('that announces a million attachments closes the socket and holds no memory', async () => {
    const sockets = await Promise.all(Array.from({ length: 10 }, aRawMember));
    const before = process.memoryUsage().heapUsed;
    for (const raw of sockets) raw.send('451000000-["conversation.send",{"_placeholder":true,"num":0}]');
    await Promise.all(sockets.map(({ closed }) => closed));
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(32 * 1024 * 1024);
  });

  it('of bytes closes the socket', async () => {
    const raw = await aRawMember();
    raw.send(new Uint8Array([1, 2, 3]));
    await raw.closed;
  });

  it('over the frame limit closes the socket', async () => {
    const raw = await aRawMember();
    raw.send(`42["conversation.send",{"body":"${'x'.repeat(128 * 1024)}"}]`);
    expect([1006, 1009]).toContain(await raw.closed);
  });

  it('that asks to be let in a hundred times costs one admission', async () => {
    const raw = await aRawSocket(await server.signIn(pair.mentor));
    const before = admissions;
    for (let i = 0; i < 100; i++) raw.send('40');
    await raw.closed;
    expect(admissions - before).toBeLessThanOrEqual(1);
  });
});

describe('an event', () => {
  it('about another’s conversation gets the same answer as about none', async () => {
    const stranger = await server.connect(await server.signIn(await world.aMember({ role: 'coordinator' })));
    const moderator = await server.connect(await server.signIn(await world.aMember({ programme, role: 'moderator' })));
    for (const socket of [stranger, moderator]) {
      for (const [event, payload] of [
        ['conversation.send', words()], ['conversation.read', { seq: 1 }], ['conversation.changes', { afterRevision: 0 }],
      ] as const) {
        const hidden = await ask(socket, event, { ...payload, conversationId: pair.conversationId });
        expect(hidden).toMatchObject({ ok: false, problem: { status: 404, code: 'not-found' } });
        expect(hidden).toEqual(await ask(socket, event, { ...payload, conversationId: randomUUID() }));
      }
      expect(await ask(socket, 'conversation.positions', { conversations: { [pair.conversationId]: 0 } })).toEqual({ ok: true, data: { behind: [] } });
    }
  });

  it('about another’s thread gets the same answer as about none', async () => {
    const thread = await world.aThread({ author: pair.mentor });
    const stranger = await server.connect(await server.signIn(await world.aMember()));
    for (const [event, payload] of [['thread.watch', {}], ['thread.reply', words()], ['thread.changes', { afterRevision: 0 }]] as const) {
      const hidden = await ask(stranger, event, { ...payload, threadId: thread.id });
      expect(hidden).toMatchObject({ ok: false, problem: { status: 404 } });
      expect(hidden).toEqual(await ask(stranger, event, { ...payload, threadId: randomUUID() }));
    }
  });

  it.each([
    undefined, null, 'text', 7, [], [{}], {}, { conversationId: 'x' }, { conversationId: pair.conversationId, clientId: 'x', body: 'x' },
    { conversationId: pair.conversationId, ...words('a\u0000') }, { conversationId: pair.conversationId, ...words(), seq: 7 }, { conversationId: pair.conversationId, ...words(), authorId: randomUUID() },
    { conversationId: pair.conversationId, ...words(), role: 'coordinator' }, { conversationId: pair.conversationId, ...words('x'.repeat(8001)) }, { conversationId: [pair.conversationId], ...words() },
    JSON.parse('{"__proto__":{"role":"x"}}'), { constructor: 1 },
  ])('with %j is Invalid, in an acknowledgement', async (payload) => {
    const socket = await server.connect(await server.signIn(pair.mentor));
    for (const event of ['conversation.send', 'conversation.read', 'conversation.changes', 'conversation.positions', 'thread.watch', 'thread.unwatch', 'thread.reply', 'thread.changes']) {
      expect(await ask(socket, event, payload)).toMatchObject({ ok: false, problem: { status: 400 } });
    }
    socket.close();
  });

  it('that does not exist is Invalid, whatever it is called', async () => {
    const socket = await server.connect(await server.signIn(pair.mentor));
    for (const event of ['x', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'session.ended', 'message.sent', 'conversation.get']) {
      expect(await ask(socket, event, {})).toMatchObject({ ok: false, problem: { status: 400, code: 'unknown-event' } });
    }
  });

  it('that wants no acknowledgement does no harm when it fails', async () => {
    const socket = await server.connect(await server.signIn(pair.mentor));
    socket.emit('conversation.send', { conversationId: randomUUID(), ...words() });
    socket.emit('conversation.send');
    socket.emit('conversation.send', null, undefined, 7);
    await settled(socket);
  });

  it('a thousand times a second is throttled, then closed; others are served meanwhile', async () => {
    const flood = await server.connect(await server.signIn(pair.mentor));
    const other = await server.connect(await server.signIn(pair.mentee));
    const gone = closing(flood);
    const answers: { ok: boolean; problem?: { code: string; retryAfter?: number } }[] = [];
    for (let i = 0; i < 1_000; i++) {
      flood.emit('conversation.positions', { conversations: {} }, (ack: (typeof answers)[number]) => answers.push(ack));
    }
    expect(await ask(other, 'conversation.positions', { conversations: {} })).toMatchObject({ ok: true });
    await gone;
    expect(answers.filter(({ ok }) => ok).length).toBeLessThan(150);
    expect(answers.find(({ ok }) => !ok)?.problem).toMatchObject({ code: 'too-many', retryAfter: 1 });
  });
});

describe('the end of a session', () => {
  it('closes its sockets, and no other’s', async () => {
    const [ended, kept] = [await server.signIn(pair.mentor), await server.signIn(pair.mentor)];
    const [here, alsoHere, there] = await Promise.all([server.connect(ended), server.connect(ended), server.connect(kept)]);
    const gone = Promise.all([closing(here), closing(alsoHere)]);
    await server.call(ended, 'DELETE', '/session');
    await gone;
    expect(there.connected).toBe(true);
    await settled(there);
  });

  it('on every device closes all of them', async () => {
    const member = await world.aMember();
    const cookies = [await server.signIn(member), await server.signIn(member)];
    const sockets = await Promise.all(cookies.map((cookie) => server.connect(cookie)));
    const gone = Promise.all(sockets.map(closing));
    await server.call(cookies[0] ?? null, 'DELETE', '/sessions');
    await gone;
  });

  it('by a new password closes them', async () => {
    const member = await world.aMember();
    const socket = await server.connect(await server.signIn(member));
    await services.accounts.requestPasswordReset({ email: member.email }, { address: 'x', userAgent: '', deviceToken: null, sessionToken: null });
    await world.doJobs();
    const gone = closing(socket);
    const token = await world.linkTokenFor(member.email);
    await server.call(null, 'PUT', '/password', { token, password: 'une barque sur le lac' });
    await gone;
  });

  it('while a socket is just being let in closes that one too', async () => {
    const cookie = await server.signIn(pair.mentor);
    const actor = await services.sessions.resolve(cookie.split('=')[1] ?? '');
    if (!actor) throw new Error('the session is not there');
    // The session was found good; before the socket is in its rooms, it ends.
    admitting = async () => {
      admitting = null;
      await services.sessions.end(actor);
    };
    const socket = server.dial(cookie);
    const gone = new Promise<void>((resolve) => socket.once('disconnect', () => resolve()).once('connect_error', () => resolve()));
    await gone;
    expect(socket.connected).toBe(false);
  });
});

describe('a membership that ended', () => {
  it('closes the member’s sockets, and when they come back they hear nothing more of it', async () => {
    const { mentor, mentee, conversationId } = await world.aBinome({ programme });
    const coordinator = await server.signIn(await world.aMember({ programme, role: 'coordinator' }));
    const cookie = await server.signIn(mentee);
    const [stays, leaves] = [await server.connect(await server.signIn(mentor)), await server.connect(cookie)];
    const thread = await world.aThread({ author: mentor });
    await ask(leaves, 'thread.watch', { threadId: thread.id });
    const overheard = listen(leaves);
    const gone = closing(leaves);
    expect((await server.call(coordinator, 'DELETE', `/programmes/${programme.id}/members/${mentee.id}`)).status).toBe(204);
    await gone;
    const back = await server.connect(cookie);
    const heardBack = listen(back);
    const heard = next(stays, 'message.sent');
    await ask(stays, 'conversation.send', { conversationId, ...words('canari') });
    await ask(stays, 'thread.reply', { threadId: thread.id, ...words('canari') });
    await heard;
    expect(await ask(back, 'thread.watch', { threadId: thread.id })).toMatchObject({ ok: false, problem: { status: 404 } });
    for (const [event, payload] of [['conversation.send', words()], ['conversation.changes', { afterRevision: 0 }], ['conversation.read', { seq: 1 }]] as const) {
      expect(await ask(back, event, { ...payload, conversationId })).toMatchObject({ ok: false, problem: { status: 404 } });
    }
    expect(await ask(back, 'conversation.positions', { conversations: { [conversationId]: 0 } })).toEqual({ ok: true, data: { behind: [] } });
    for (const path of [`/conversations/${conversationId}`, `/conversations/${conversationId}/messages`, `/threads/${thread.id}`, `/members?programmeId=${programme.id}`]) {
      expect((await server.call(cookie, 'GET', path)).status).toBe(404);
    }
    expect(JSON.stringify([overheard, heardBack])).not.toContain('canari');
  });

  it('while a socket is just being let in is heeded: nothing of it is heard', async () => {
    const { mentor, mentee, conversationId } = await world.aBinome({ programme });
    const coordinator = await world.anActor({ programme, role: 'coordinator' });
    const stays = await server.connect(await server.signIn(mentor));
    const cookie = await server.signIn(mentee);
    admitting = async () => {
      admitting = null;
      await services.programmes.endMembership(coordinator, { programmeId: programme.id, memberId: mentee.id });
    };
    const entering = server.dial(cookie);
    const overheard = listen(entering);
    await new Promise<void>((resolve) => entering.once('connect', () => resolve()).once('connect_error', () => resolve()).once('disconnect', () => resolve()));
    await ask(stays, 'conversation.send', { conversationId, ...words('canari') });
    await world.aThread({ author: mentor, title: 'canari' });
    if (entering.connected) await settled(entering).catch(() => undefined);
    expect(JSON.stringify(overheard)).not.toContain('canari');
  });
});

describe('a pairing', () => {
  it('while a socket is just being let in is not missed: the socket has to ask again', async () => {
    const [mentor, mentee] = [await world.aMember({ programme }), await world.aMember({ programme })];
    const cookie = await server.signIn(mentee);
    let conversationId = '';
    admitting = async () => {
      admitting = null;
      ({ conversationId } = await world.aBinome({ programme, mentor, mentee }));
    };
    const entering = server.dial(cookie);
    await new Promise<void>((resolve) => entering.once('disconnect', () => resolve()));
    const again = await server.connect(cookie);
    const heard = next(again, 'message.sent');
    await services.conversations.send(await world.actorOf(mentor), { conversationId, ...words('premier mot') });
    expect(await heard).toMatchObject({ body: 'premier mot' });
  });
});

describe('watching a thread', () => {
  it('delivers nothing to a stranger while the answer is still being looked up', async () => {
    const thread = await world.aThread({ author: pair.mentor });
    const stranger = await server.connect(await server.signIn(await world.aMember()));
    const overheard = listen(stranger);
    watching = async () => {
      watching = null;
      await services.threads.reply(await world.actorOf(pair.mentee), { threadId: thread.id, ...words('canari') });
    };
    expect(await ask(stranger, 'thread.watch', { threadId: thread.id })).toMatchObject({ ok: false, problem: { status: 404 } });
    await settled(stranger);
    expect(overheard).toEqual([]);
  });

  it('misses nothing that is said while it begins', async () => {
    const thread = await world.aThread({ author: pair.mentor });
    const member = await server.connect(await server.signIn(pair.mentee));
    const heard = listen(member);
    const asker = await world.actorOf(pair.mentor);
    let looks = 0;
    const say = async () => {
      looks += 1;
      await services.threads.reply(asker, { threadId: thread.id, ...words(`pendant ${looks}`) });
      if (looks < 3) watching = say;
    };
    watching = say;
    const ack = await ask<{ lastRevision: number }>(member, 'thread.watch', { threadId: thread.id });
    await settled(member);
    // What the answer does not count yet has come by itself.
    const known = ack.ok ? ack.data.lastRevision : 0;
    const live = heard.filter(({ name }) => name === 'thread.replied').map(({ payload }) => payload.revision as number);
    for (let revision = known + 1; revision <= looks + 1; revision++) expect(live).toContain(revision);
  });
});
