import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { knownPushServices } from '@passerelle/core/notifications/push-services.ts';
import { z } from 'zod';
import { isKeyPair, type KeyPair } from './push/keys.ts';

/** The settings are wrong: the message, of several lines, is meant for the person who starts the server. */
export class EnvError extends Error {
  constructor(lines: string[]) {
    super(['Passerelle cannot start with these settings:', ...lines.map((line) => `  - ${line}`), 'Each setting is explained in .env.example.'].join('\n'));
    this.name = 'EnvError';
  }
}

const root = fileURLToPath(new URL('../../..', import.meta.url));

const schema = z
  .object({
    NODE_ENV: z.enum(['production', 'development', 'test'], 'must be production, development or test').default('production'),
    PORT: z.string().regex(/^\d{1,5}$/, 'must be a number from 1 to 65535').transform(Number)
      .refine((port) => port >= 1 && port <= 65_535, 'must be a number from 1 to 65535').default(3000),
    HOST: z.string().regex(/^[\w.:-]+$/, 'must be a host name or an address, such as 127.0.0.1 or 0.0.0.0').default('127.0.0.1'),
    PUBLIC_URL: z.string().transform(asOrigin).optional(),
    DATABASE_URL: z.string().refine(hasScheme('postgres:', 'postgresql:'), 'must look like postgres://user:password@host:5432/database').optional(),
    DATABASE_DIRECT_URL: z.string().refine(hasScheme('postgres:', 'postgresql:'), 'must look like postgres://user:password@host:5432/database').optional(),
    REDIS_URL: z.string().refine(hasScheme('redis:', 'rediss:'), 'must look like redis://host:6379, or rediss:// with TLS').optional(),
    DATA_DIR: z.string().default('.data').transform((path) => resolve(root, path)),
    SECRET_KEY: z.string().min(32, 'must be at least 32 characters long (try: openssl rand -base64 48)').optional(),
    SMTP_URL: z.string().refine((text) => hasScheme('smtp:', 'smtps:')(text) && new URL(text).hostname !== '', 'must look like smtp://user:password@host:587 or smtps://host').optional(),
    MAIL_FROM: z.string().regex(/^(?:[^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/, 'must look like Passerelle <bonjour@example.org>').optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be fatal, error, warn, info, debug, trace or silent').default('info'),
    TRUST_PROXY: z.string().default('').transform(asProxies),
    DEMO: z.enum(['on', 'off'], 'must be on or off').optional(),
    VAPID_PUBLIC_KEY: z.string().optional(),
    VAPID_PRIVATE_KEY: z.string().optional(),
    PUSH_SERVICES: z.string().default(knownPushServices.join(' ')).transform(asHosts),
  })
  .transform((given, context) => {
    const publicUrl = given.PUBLIC_URL ?? `http://localhost:${given.PORT}`;
    const mailFrom = given.MAIL_FROM ?? `Passerelle <passerelle@${new URL(publicUrl).hostname}>`;
    return {
      nodeEnv: given.NODE_ENV,
      port: given.PORT,
      host: given.HOST,
      /** An origin, without a slash at its end. */
      publicUrl,
      /** Null: the database is embedded. */
      databaseUrl: given.DATABASE_URL ?? null,
      /** Where notices are listened to; null: at `databaseUrl`. */
      databaseDirectUrl: given.DATABASE_DIRECT_URL ?? null,
      /** Null: this process is alone. */
      redisUrl: given.REDIS_URL ?? null,
      dataDir: given.DATA_DIR,
      /** Null: `loadSecrets` makes one and keeps it. */
      secretKey: given.SECRET_KEY ?? null,
      /** Null: mail is kept, not sent. */
      smtpUrl: given.SMTP_URL ?? null,
      mailFrom,
      logLevel: given.LOG_LEVEL,
      /** Addresses, ranges, and the names `loopback`, `linklocal`, `uniquelocal`. Empty: no proxy is believed. */
      trustProxy: given.TRUST_PROXY,
      /** Null: `loadSecrets` makes them and keeps them. */
      pushKeys: asKeyPair(given.VAPID_PUBLIC_KEY, given.VAPID_PRIVATE_KEY, context),
      /** Whom push services may write to when something is wrong with what we send. */
      pushSubject: given.MAIL_FROM || !publicUrl.startsWith('https:') ? `mailto:${mailFrom.replace(/^.*<|>$/g, '')}` : publicUrl,
      /** Hosts to which pushes may go; `*.` before one stands for those under it. */
      pushServices: given.PUSH_SERVICES,
      demo: given.DEMO === undefined ? given.DATABASE_URL === undefined : given.DEMO === 'on',
    };
  });

export type Env = z.output<typeof schema>;

/** Reads and checks every setting at once; an empty variable counts as not set. Raises EnvError. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const set = Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = schema.safeParse(Object.fromEntries(set.map(([name, value]) => [name, value?.trim()])));
  if (parsed.success) return parsed.data;
  // Names only: a value may hold a password, and this ends up in logs.
  throw new EnvError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
}

function asOrigin(text: string, context: z.RefinementCtx): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url !== null && /^https?:$/.test(url.protocol) && `${url.pathname}${url.search}${url.hash}${url.username}` === '/';
  if (url === null || !isOrigin) {
    context.addIssue('must be the address people type, such as https://passerelle.example.org, without a path');
    return z.NEVER;
  }
  return url.origin;
}

function hasScheme(...schemes: string[]): (text: string) => boolean {
  return (text) => URL.canParse(text) && schemes.includes(new URL(text).protocol);
}

function asKeyPair(publicKey: string | undefined, privateKey: string | undefined, context: z.RefinementCtx): KeyPair | null {
  if (publicKey === undefined && privateKey === undefined) return null;
  if (publicKey !== undefined && privateKey !== undefined && isKeyPair({ publicKey, privateKey })) return { publicKey, privateKey };
  context.addIssue({ code: 'custom', path: ['VAPID_PUBLIC_KEY'], message: 'and VAPID_PRIVATE_KEY must be a pair, both in base64url (try: npx web-push generate-vapid-keys)' });
  return z.NEVER;
}

function asHosts(text: string, context: z.RefinementCtx): string[] {
  const hosts = text.split(/[\s,]+/).filter((host) => host !== '');
  for (const host of hosts) {
    if (!/^(\*\.)?[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/.test(host)) context.addIssue(`holds "${host}", which is no host such as push.example.org or *.push.example.org`);
  }
  return hosts;
}

function asProxies(text: string, context: z.RefinementCtx): string[] {
  const proxies = text.split(/[\s,]+/).filter((proxy) => proxy !== '');
  for (const proxy of proxies) {
    if (!isProxy(proxy)) context.addIssue(`holds "${proxy}", which is no address or range such as 10.0.0.2 or 10.0.0.0/8`);
  }
  return proxies;
}

/** A prefix of 0 would believe anybody's X-Forwarded-For. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  const [address = '', prefix] = text.split('/');
  const bits = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && (prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= bits));
}

/** Makes the data folder and shows that we may write in it. Raises EnvError. */
export function prepareDataDir(dataDir: string): void {
  const trial = join(dataDir, `.trial-${process.pid}`);
  try {
    // Root's folder lets the embedded database's user pass through, and list nothing.
    makeFolder(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700);
    writeFileSync(trial, '');
    rmSync(trial);
  } catch (error) {
    throw new EnvError([`DATA_DIR is ${dataDir}, and that folder cannot be written to (${(error as Error).message})`]);
  }
}

/** Folder by folder: Node's own recursive way never ends where the system denies that a parent is there (/proc). */
function makeFolder(path: string, mode: number): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path), mode);
  mkdirSync(path, { mode });
}
