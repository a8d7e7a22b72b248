import { randomUUID } from 'node:crypto';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import { createWriteThrottle, type WriteThrottle } from '../plugins/throttle.ts';
import { startTestServer } from '@passerelle/testing/server.ts';
import { createWorld, testUrl } from '@passerelle/testing/world.ts';
import { afterAll, afterEach, describe, expect, it } from 'vitest';

// Screens of two files: one asset, and a form's action that says what it was given.
const folder = mkdtempSync(join(tmpdir(), 'passerelle-assets-'));
mkdirSync(join(folder, 'build/assets'), { recursive: true });
writeFileSync(join(folder, 'build/assets/app-abc.js'), 'here()');
writeFileSync(join(folder, 'secret.txt'), 'the secret beside the assets');
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let acted = 0;
const build = {
  entry: {
    module: {
      default: (_request: Request, status: number, headers: Headers) => new Response(`page ${status}`, { status, headers }),
      handleError: () => undefined,
    },
  },
  routes: {
    form: {
      id: 'form',
      path: 'form',
      module: {
        loader: () => new Response('form'),
        action: () => {
          acted += 1;
          return new Response('done');
        },
      },
    },
    unsubscribe: { id: 'unsubscribe', path: 'unsubscribe/:token', module: { loader: () => new Response('asks'), action: () => new Response('ended') } },
    import: { id: 'import', path: 'coordination/import', module: { loader: () => new Response('asks'), action: async ({ request }: { request: Request }) => new Response(String(((await request.formData()).get('file') as File).size)) } },
    // Of several routes, Remix takes the one without a path for what is not found.
    root: { id: 'root', module: {} },
  },
  assets: { entry: { module: '', imports: [] }, routes: {}, url: '', version: '1' },
  publicPath: '/', assetsBuildDirectory: '', future: {}, isSpaMode: false, mode: 'production',
} as unknown as ServerBuild;

const world = await createWorld();
let mayWrite: WriteThrottle = () => true;
const server = await startTestServer(world, { web: { build, assets: join(folder, 'build') }, mayWrite: (memberId) => mayWrite(memberId) });
const pair = await world.aBinome();
const cookie = await server.signIn(pair.mentor);
const thread = await world.aThread({ author: pair.mentor });
const coordinator = await server.signIn(await world.aMember({ programme: { id: pair.programmeId, communeId: pair.mentor.communeId }, role: 'coordinator' }));
const messages = `/api/v1/conversations/${pair.conversationId}/messages`;

type Sent = { method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'; url?: string; headers?: Record<string, string>; payload?: string | Buffer };

/** A message sent as the mentor, except for what the attack changes. */
async function attack({ method = 'POST', url = messages, headers = {}, payload = JSON.stringify({ clientId: randomUUID(), body: 'x' }) }: Sent) {
  const answer = await server.app.inject({ method, url, headers: { origin: testUrl, cookie, 'content-type': 'application/json', ...headers }, ...(method !== 'GET' && { payload }) });
  return { status: answer.statusCode, body: answer.body, headers: answer.headers };
}

async function lastSeq(): Promise<number> {
  return (await server.call(cookie, 'GET', `/conversations/${pair.conversationId}`)).body.lastSeq;
}

/** Bytes as they are, on a connection of their own; what came back. */
function raw(text: string | Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    // What waits for more than we sent.
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on('data', (data) => (answer += data.toString('latin1'))).on('close', () => resolve(answer)).on('error', reject);
  });
}

// Whatever was tried, the process lives, answers, and is not to blame.
afterEach(async () => {
  expect((await server.app.inject('/healthz')).statusCode).toBe(200);
  expect(await lastSeq()).toBe(0);
});

describe('a content type', () => {
  it.each([
    'text/plain', 'text/html', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/jsonp', 'application/xml',
    'application/json\t; charset=utf-8', 'application/json;rubbish', 'application/json; charset=utf-16', 'application/ json', 'application/json,text/plain', 'json', '/', ';', 'application/json; =', '\tapplication/json x', 'é/ü',
  ])('of %j is refused', async (type) => {
    const { status } = await attack({ headers: { 'content-type': type }, payload: '{"clientId":1}' });
    expect([400, 415]).toContain(status);
  });

  it('that is missing is refused', async () => {
    const answer = await raw(`POST ${messages} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|415) /);
  });
});

describe('a body', () => {
  it('one byte over the limit is 413, and at the limit it is read', async () => {
    const limit = 256 * 1024;
    const fill = (bytes: number) => {
      const frame = JSON.stringify({ clientId: randomUUID(), body: '' });
      return frame.replace('"body":""', `"body":"${'x'.repeat(bytes - frame.length)}"`);
    };
    expect((await attack({ payload: fill(limit + 1) })).status).toBe(413);
    expect(await attack({ payload: fill(limit) })).toMatchObject({ status: 400, body: expect.stringContaining('tooLong') });
  });

  it.each([10_000, 40_000])('of JSON nested %i deep is 400', async (depth) => {
    for (const payload of [`${'['.repeat(depth)}${']'.repeat(depth)}`, `{"body":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)},"clientId":"${randomUUID()}"}`]) {
      expect((await attack({ payload })).status).toBe(400);
    }
  });

  it.each([
    '', ' ', '{', '{"a":}', 'null', '[]', '"text"', '1', 'true', '{"clientId":', '\uFEFF{}', '{}{}', "{'a':1}", 'NaN',
    '{"__proto__":{"role":"coordinator"},"clientId":"CID","body":"x"}',
    '{"constructor":{"prototype":{"role":"coordinator"}},"clientId":"CID","body":"x"}',
    '{"constructor":1,"clientId":"CID","body":"x"}',
    '{"prototype":1,"clientId":"CID","body":"x"}',
    '{"\\u005f_proto__":{},"clientId":"CID","body":"x"}',
    '{"toString":1,"clientId":"CID","body":"x"}',
    '{"clientId":"CID","body":"a\\u0000b"}',
    '{"clientId":"CID","body":"\\ud800"}',
    '{"clientId":"CID","body":"\\udc00\\ud800"}',
    '{"clientId":"CID","body":["x"]}',
    '{"clientId":"CID","body":{"toString":"x"}}',
    '{"clientId":"CID","body":1e400}',
    '{"clientId":"\\u0000","body":"x"}',
    '{"clientId":["CID"],"body":"x"}',
    '{"clientId":"CID","body":"x","role":"coordinator"}',
    '{"clientId":"CID","body":"x","authorId":"CID"}',
    '{"clientId":"CID","body":"x","seq":7}',
    '{"clientId":"CID","body":"x","status":"published"}',
    '{"clientId":"CID","body":"x","conversationId":"CID"}',
    '{"clientId":"CID","body":"x","id":"CID"}',
  ])('of %j is 400 and stores nothing', async (payload) => {
    const answer = await attack({ payload: payload.replaceAll('CID', randomUUID()) });
    expect(answer.status).toBe(400);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(({} as { role?: string }).role).toBeUndefined();
  });

  it('of bytes that are no UTF-8 is never stored as they are', async () => {
    const { status } = await attack({ payload: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]) });
    expect(status).toBe(400);
  });

  it('with a field that a member may not set changes nothing in their profile', async () => {
    for (const greedy of [{ administrator: true }, { role: 'coordinator' }, { email: 'x@x.example' }, { id: randomUUID() }, { programmes: [] }, { passwordHash: 'x' }]) {
      expect((await attack({ method: 'PATCH', url: '/api/v1/me', payload: JSON.stringify({ name: 'Claire', ...greedy }) })).status).toBe(400);
    }
    expect((await server.call(cookie, 'GET', '/me')).body).toMatchObject({ administrator: false, email: pair.mentor.email });
  });

  it('in the name of somebody else than the session’s member is 401, and stores nothing', async () => {
    for (const id of [pair.mentee.id, 'nobody']) expect((await attack({ headers: { 'passerelle-member': id } })).status).toBe(401);
    expect((await attack({ method: 'GET', headers: { 'passerelle-member': pair.mentor.id } })).status).toBe(200);
  });

  it('with words for numbers is 400', async () => {
    for (const seq of ['"yes"', '"1; drop table members"', '"NaN"', '1.5', '-1', '1e300', '{}']) {
      expect((await attack({ method: 'PUT', url: `/api/v1/conversations/${pair.conversationId}/read`, payload: `{"seq":${seq}}` })).status).toBe(400);
    }
  });

  it('about two things of which only one is allowed is 404', async () => {
    const elsewhere = await world.aPost();
    expect((await attack({ method: 'PUT', url: `/api/v1/threads/${thread.id}/accepted-answer`, payload: JSON.stringify({ postId: elsewhere.id }) })).status).toBe(404);
  });
});

describe('a query', () => {
  it.each([
    'sort=title', 'theme=x', 'state=deleted', 'limit=0', 'limit=101', 'limit=-1', 'limit=yes', 'limit=1.5', 'limit=1&limit=2', 'limit[]=1', 'limit[$gt]=1', 'limit=%00',
    'cursor=x', 'cursor=%00', `cursor=${'a'.repeat(301)}`, `cursor=${Buffer.from(`2026-11-23T17:00:00.000Z ${'-'.repeat(36)}`).toString('base64url')}`,
    `cursor=${Buffer.from(`0000-01-01T00:00:00.000Z ${randomUUID()}`).toString('base64url')}`,
    'authorId=1', '__proto__=1', 'constructor=1', '__proto__[role]=x', 'toString=1', 'cursor=a&cursor=b', 'theme=youth&theme=women', "theme=youth'--",
  ])('of %j is 400', async (query) => {
    expect((await attack({ method: 'GET', url: `/api/v1/threads?${query}` })).status).toBe(400);
  });

  it.each(['x', '%00', '%ff', '..', '..%2f..', 'null', '0', "1'%20or%20'1'='1", '%F0%9F%98%80', 'a'.repeat(199)])('for the id %j is an answer of 4xx', async (id) => {
    for (const path of [`/threads/${id}`, `/conversations/${id}`, `/practices/${id}`, `/conversations/${id}/messages`]) {
      const { status } = await attack({ method: 'GET', url: `/api/v1${path}` });
      expect([400, 404]).toContain(status);
    }
  });

  it('with a NUL in any of its texts, at any route that the API describes, is 4xx', async () => {
    const { paths } = (await server.app.inject('/api/openapi.json')).json<{ paths: Record<string, { get?: { parameters?: { in: string; name: string; schema: { type?: string } }[] } }> }>();
    const asked = Object.entries(paths).flatMap(([path, { get }]) => {
      const here = path.startsWith('/api/v1/conversations/') ? pair.conversationId : thread.id;
      const texts = (get?.parameters ?? []).filter((one) => one.in === 'query' && one.schema.type === 'string');
      return texts.map(({ name }) => `${path.replace(/\{\w+\}/, here)}?${name}=a%00b`);
    });
    expect(asked).toContain(`/api/v1/conversations/${pair.conversationId}/forward-places?title=a%00b`);
    for (const url of asked) expect([url, Math.floor((await attack({ method: 'GET', url })).status / 100)]).toEqual([url, 4]);
  });

  it('in a path that cannot be decoded is 400, told like any other failure', async () => {
    const answer = await attack({ method: 'GET', url: '/api/v1/threads/%ED%A0%80' });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ status: 400, code: 'invalid', title: expect.any(String) });
  });

  it('for what is not there is a problem, not a page', async () => {
    const answer = await attack({ method: 'GET', url: '/api/v1/no/such/thing' });
    expect(answer).toMatchObject({ status: 404, headers: { 'content-type': expect.stringMatching(/^application\/problem\+json/) } });
  });
});

describe('another site', () => {
  const foreign = ['https://evil.example', 'null', 'http://passerelle.test.evil.example', 'http://passerelle.test:8080', 'https://passerelle.test', 'file://', 'x', ''];

  it.each(foreign)('of origin %j cannot write through the API, with any content type', async (origin) => {
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect((await attack({ headers: { origin, 'content-type': type } })).status).toBe(403);
    }
  });

  it.each(foreign)('of origin %j cannot post a page’s form', async (origin) => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
      expect((await attack({ url: '/form', headers: { origin, 'content-type': type }, payload: 'a=1' })).status).toBe(403);
    }
    expect(acted).toBe(0);
  });

  it('that sends no origin is told by Sec-Fetch-Site', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await server.app.inject({ method: 'POST', url: '/form', headers: { cookie, 'sec-fetch-site': site }, payload: 'a=1' });
      expect(answer.statusCode).toBe(403);
    }
  });

  it('cannot borrow our name with X-Forwarded-Host or a Host of its own', async () => {
    const origin = 'https://evil.example';
    for (const headers of [{ 'x-forwarded-host': 'evil.example' }, { host: 'evil.example' }, { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'evil.example' }, { forwarded: 'host=evil.example' }] as Record<string, string>[]) {
      expect((await attack({ headers: { origin, ...headers } })).status).toBe(403);
    }
  });

  it('is not let in by any CORS header', async () => {
    const answer = await server.app.inject({ method: 'OPTIONS', url: messages, headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } });
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('aside, one’s own forms work', async () => {
    const answer = await server.app.inject({ method: 'POST', url: '/form', headers: { cookie, origin: testUrl, 'content-type': 'application/x-www-form-urlencoded' }, payload: 'a=1' });
    expect([answer.statusCode, answer.body]).toEqual([200, 'done']);
  });
});

describe('a form', () => {
  it('over one megabyte is 413', async () => {
    const { status } = await attack({ url: '/form', headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: `a=${'x'.repeat(1024 * 1024)}` });
    expect(status).toBe(413);
  });
});

describe('a proxy nobody trusts', () => {
  it('cannot escape a limit with X-Forwarded-For', async () => {
    const answers: number[] = [];
    for (let i = 0; i < 21; i++) {
      const headers = { 'x-forwarded-for': `203.0.113.${i}`, 'x-real-ip': `203.0.113.${i}`, forwarded: `for=203.0.113.${i}` };
      answers.push((await attack({ url: '/api/v1/password-resets', headers, payload: JSON.stringify({ email: `forwarded${i}@x.example` }) })).status);
    }
    expect(answers).toEqual([...Array<number>(20).fill(202), 429]);
    await world.jobs.take();
  });

  it('is told how long to wait', async () => {
    const answer = await attack({ url: '/api/v1/password-resets', payload: JSON.stringify({ email: 'more@x.example' }) });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'too-many' });
  });
});

describe('a static path', () => {
  it('gives the asset', async () => {
    const answer = await server.app.inject('/assets/app-abc.js');
    expect([answer.statusCode, answer.body]).toEqual([200, 'here()']);
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it.each([
    '/assets/../../secret.txt', '/../secret.txt', '/assets/..%2f..%2fsecret.txt', '/assets%2f..%2f..%2fsecret.txt', '/%2e%2e/secret.txt', '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%252f..%252fsecret.txt', '/assets/..\\..\\secret.txt', '/assets/..%5c..%5csecret.txt', '/assets/app-abc.js%00.txt', '/assets//app-abc.js/../../../secret.txt', '/assets%2Fapp-abc.js',
    '/assets/', '/assets', '/.vite/manifest.json', '/api/docs/assets/../../../package.json', '/api/docs/assets/..%2f..%2fpackage.json', '/api/docs/assets/package.json',
  ])('of %j gives nothing', async (path) => {
    const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: passerelle.test\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 (400|404) /);
    expect(answer).not.toMatch(/the secret|here\(\)|"dependencies"/);
  });
});

describe('a strange request line', () => {
  it.each([
    'GET // HTTP/1.1', 'GET //evil.example/ HTTP/1.1', 'GET //[ HTTP/1.1', 'GET /\\evil.example HTTP/1.1', 'GET http://evil.example/ HTTP/1.1', 'GET /%zz HTTP/1.1', 'GET /%ff%fe HTTP/1.1',
    'GET /?%zz HTTP/1.1', 'TRACE / HTTP/1.1', 'TRACE /form HTTP/1.1', 'QUERY /form HTTP/1.1', 'OPTIONS / HTTP/1.1', 'OPTIONS * HTTP/1.1', 'HEAD /form HTTP/1.1', 'PATCH /form HTTP/1.1', 'PROPFIND / HTTP/1.1',
    'CONNECT evil.example:443 HTTP/1.1', `GET /${'a'.repeat(20_000)} HTTP/1.1`, `GET /api/v1/threads/${'a'.repeat(5000)} HTTP/1.1`, 'GET /\u0000 HTTP/1.1', 'GET / HTTP/9.9', 'rubbish',
    'GET /form?_data=routes%2Fnone HTTP/1.1', 'GET /form?index&_data=form HTTP/1.1', 'GET /__manifest?p=/ HTTP/1.1', `GET /__manifest?${'p=/a&'.repeat(500)} HTTP/1.1`, 'GET /form.data HTTP/1.1',
    'GET /socket.io/ HTTP/1.1', 'GET /socket.io/?EIO=9&transport=x HTTP/1.1', 'POST /socket.io/?EIO=4&transport=polling&sid=none HTTP/1.1',
  ])('%j is never our fault', async (line) => {
    const answer = await raw(`${line}\r\nHost: passerelle.test\r\nConnection: close\r\n\r\n`);
    expect(answer).not.toMatch(/^HTTP\/1\.1 5/);
    expect(answer).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 3'],
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked'],
    ['a length that is none', 'Content-Length: x'],
    ['a bare line end', 'X: a\n b'],
  ])('with %s is refused', async (_what, headers) => {
    const answer = await raw(`POST ${messages} HTTP/1.1\r\nHost: passerelle.test\r\n${headers}\r\nContent-Type: application/json\r\nConnection: close\r\n\r\n{}`);
    expect(answer).toMatch(/^HTTP\/1\.1 4/);
  });
});

describe('a cookie', () => {
  it.each(['passerelle=', 'passerelle=x', `passerelle=${'a'.repeat(5000)}`, 'passerelle=%00', 'passerelle=%zz', 'passerelle=é', '=', ';;;', '__proto__=1; passerelle=x', 'passerelle="x"'])('of %j signs nobody in', async (forged) => {
    const answer = await server.app.inject({ url: '/api/v1/me', headers: { cookie: forged } });
    expect(answer.statusCode).toBe(401);
  });
});

describe('a member who writes without end', () => {
  it('is slowed down alone, over the API and the screens together', async () => {
    let now = 0;
    mayWrite = createWriteThrottle(() => now);
    const flooder = await server.signIn(await world.aMember({ programme: { id: pair.programmeId, communeId: pair.mentor.communeId } }));
    const api = (as: string) => server.app.inject({ method: 'PATCH', url: '/api/v1/me', headers: { cookie: as, origin: testUrl }, payload: {} });
    const form = (as: string) => server.app.inject({ method: 'POST', url: '/form', headers: { cookie: as, origin: testUrl, 'content-type': 'application/x-www-form-urlencoded' }, payload: 'a=1' });
    const answers = await Promise.all(Array.from({ length: 100 }, () => [api(flooder), form(flooder)]).flat());
    const refused = answers.filter(({ statusCode }) => statusCode === 429);
    // A burst of 60, and nothing flows in while the clock stands.
    expect(refused).toHaveLength(140);
    expect(refused.some(({ headers }) => String(headers['content-type']).startsWith('text/html'))).toBe(true);
    expect((await api(await server.signIn(pair.mentor))).statusCode).toBe(200);
    now += 1000;
    expect((await api(flooder)).statusCode).toBe(200);
    mayWrite = () => true;
  });
});

describe('a form of the screens', () => {
  it('with a file is taken where one is asked for, up to a megabyte, and nowhere else', async () => {
    const send = (url: string, size: number, type = 'multipart/form-data; boundary=b') =>
      server.app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload: `--b\r\ncontent-disposition: form-data; name="file"; filename="a.csv"\r\n\r\n${'x'.repeat(size)}\r\n--b--\r\n` });
    const megabyte = 1024 * 1024;
    expect((await send('/coordination/import?programme=x', megabyte)).body).toBe(String(megabyte));
    for (const url of ['/coordination/import', '/coordination/import.data']) expect((await send(url, megabyte + 16 * 1024)).statusCode).toBe(413);
    for (const url of ['/form', '/form?/coordination/import', '/coordination/import/', '/coordination/import/errors.csv', '/coordination//import']) expect((await send(url, 10)).statusCode).toBe(415);
    for (const type of ['text/csv', 'text/plain', 'application/json', 'multipart/form-data']) expect((await send('/coordination/import', 10, type)).statusCode).toBe(415);
  });

  it.each(['application/json', 'text/plain', 'multipart/form-data', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded-not', ''])('sent as %j is refused before a screen sees it', async (type) => {
    const { status } = await attack({ url: '/form', headers: { 'content-type': type }, payload: 'a=1' });
    expect(status).toBe(415);
  });

  it('of either kind is taken from a mailbox that ends a subscription, without a session, and of no great length', async () => {
    const oneClick = (type: string, payload: string, url = '/unsubscribe/x.y') => server.app.inject({ method: 'POST', url, headers: { 'content-type': type }, payload });
    const field = '--b\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    for (const answer of [await oneClick('application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'), await oneClick('multipart/form-data; boundary=b', field)]) {
      expect([answer.statusCode, answer.body]).toEqual([200, 'ended']);
    }
    expect((await oneClick('multipart/form-data; boundary=b', 'x'.repeat(20_000))).statusCode).toBe(413);
    expect((await oneClick('application/json', '{}')).statusCode).toBe(415);
    for (const url of ['/unsubscribe/', '/unsubscribe/x/y', '/form?/unsubscribe/x']) expect((await oneClick('multipart/form-data; boundary=b', field, url)).statusCode).toBe(415);
  });

  it('is not answered over the protocol of before', async () => {
    expect((await server.app.inject('/form?_data=routes%2Fform')).statusCode).toBe(400);
  });
});

describe('every answer', () => {
  const headersOf = async (url: string) => (await server.app.inject(url)).headers;

  it.each(['/api/docs', '/form', '/no/such/page'])('that is a page, as %s, says what may load and run in it', async (url) => {
    const headers = await headersOf(url);
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy.match(/script-src [^;]*/)?.[0]).not.toMatch(/unsafe|\*|https?:/);
    for (const part of ["frame-ancestors 'none'", "base-uri 'none'", "object-src 'none'", "form-action 'self'"]) expect(policy).toContain(part);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin' });
  });

  it.each(['/healthz', '/readyz', '/api/v1/me', '/api/v1/nothing', '/api/openapi.json'])('that is data, as %s, lets nothing load or run', async (url) => {
    const headers = await headersOf(url);
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'referrer-policy': 'same-origin' });
  });

  it('that is a file of the build is taken for nothing else, and read by no other site', async () => {
    expect(await headersOf('/assets/app-abc.js')).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
  });

  it('has a nonce of its own', async () => {
    const nonceOf = async () => /'nonce-([^']+)'/.exec(String((await server.app.inject('/form')).headers['content-security-policy']))?.[1];
    expect(await nonceOf()).not.toBe(await nonceOf());
  });
});

describe('a coordinator', () => {
  it('cannot open a private conversation by any route', async () => {
    for (const path of ['', '/messages', '/changes?afterRevision=0']) {
      expect((await server.call(coordinator, 'GET', `/conversations/${pair.conversationId}${path}`)).status).toBe(404);
    }
  });
});
