import { createHash, randomUUIDv7 } from 'node:crypto';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { migrate, openDatabase, type DatabaseHandle } from '@passerelle/core/kernel/database.ts';
import { createEventBus } from '@passerelle/core/kernel/events.ts';
import { createSolver } from '@passerelle/core/matching/solver.ts';
import type { PushDelivery } from '@passerelle/core/notifications/push-services.ts';
import { createServices, type Services } from '@passerelle/core/services.ts';
import { buildApp, type AppOptions } from './build-app.ts';
import { listDemoAccounts } from './demo.ts';
import { atMost, createDraining, type Draining } from './draining.ts';
import type { Env } from './env.ts';
import { createJobs } from './jobs/queue.ts';
import { startSpreading } from './jobs/spreading.ts';
import { startTelling } from './jobs/telling.ts';
import { createSmtpTransport } from './mail/transport.ts';
import { isMigrated, migrationsFolder } from './migrations.ts';
import { plainError } from './plain-error.ts';
import { createWriteThrottle } from './plugins/throttle.ts';
import { createCookieJar } from './plugins/session.ts';
import type { KeyPair } from './push/keys.ts';
import { createPushTransport } from './push/transport.ts';

export type Runtime = {
  app: FastifyInstance;
  services: Services;
  database: DatabaseHandle;
  /** Answers what is under way, closes sockets, jobs and connections; the database itself is the caller's. */
  close(): Promise<void>;
};

export type RuntimeOptions = {
  env: Env;
  databaseUrl: string;
  secretKey: string;
  /** Left out: no browser is told of anything. */
  pushKeys?: KeyPair;
  /** PUBLIC_URL was set: no other origin may write. */
  originIsExact: boolean;
  /** Left out: the screens as `findWeb` finds them. Null: none. */
  web?: AppOptions['web'] | null;
  /** Most connections to the database. */
  connections?: number;
};

// Measured on two cores: more connections than this only take turns (bench threads).
const defaultConnections = 2 * availableParallelism() + 2;

/** How long a request under way has, in milliseconds, when the process ends. */
const answerWithin = 4000;

const webFolder = fileURLToPath(new URL('../../web/', import.meta.url));

/** The screens: their sources in development, else as built, or undefined when nobody has built them. */
async function findWeb(env: Env): Promise<AppOptions['web']> {
  if (env.nodeEnv === 'development') return 'development';
  const server = `${webFolder}build/server/index.js`;
  if (!existsSync(server)) return undefined;
  return { build: await import(server), assets: `${webFolder}build/client` };
}

function pushDelivery(env: Env, keys: KeyPair): PushDelivery {
  return { transport: createPushTransport({ ...keys, subject: env.pushSubject }), publicKey: keys.publicKey, services: env.pushServices };
}

/** Everything on one database: schema up to date, services, jobs, app. Nothing listens yet. What had begun when a part fails is ended. */
export async function createRuntime(options: RuntimeOptions): Promise<Runtime> {
  const endings: (() => Promise<unknown>)[] = [];
  let closing = false;
  const draining = createDraining();
  const close = async () => {
    await draining.begin();
    closing = true;
    for (const end of endings.splice(0).reverse()) await end();
  };
  // One line, as the log has them: a connection's whole state would bury the reason. At the end connections are meant to break.
  const report = (error: unknown) => {
    if (!closing) console.error(JSON.stringify({ level: 50, time: Date.now(), err: plainError(error), msg: 'behind the scenes' }));
  };
  try {
    return { ...(await assemble(options, { draining, report, atEnd: (end) => endings.push(end) })), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Surroundings = { draining: Draining; report(error: unknown): void; atEnd(end: () => Promise<unknown>): void };

/** Each part says to `atEnd` how it is ended; the last one begun ends first. */
async function assemble(options: RuntimeOptions, { draining, report, atEnd }: Surroundings) {
  const { env } = options;
  const database = openDatabase(options.databaseUrl, { max: options.connections ?? defaultConnections, onError: report });
  atEnd(() => database.close());
  await migrate(database, migrationsFolder);
  const bus = createEventBus(report);
  const jobs = createJobs(database, report);
  const solver = createSolver();
  atEnd(() => solver.close());
  const services = createServices({
    database,
    bus,
    jobs,
    now: () => new Date(),
    newId: () => randomUUIDv7(),
    secretKey: options.secretKey,
    publicUrl: env.publicUrl,
    mailTransport: env.smtpUrl ? createSmtpTransport(env.smtpUrl, env.mailFrom) : null,
    solver,
    ...(options.pushKeys && { push: pushDelivery(env, options.pushKeys) }),
  });
  atEnd(() => jobs.stop());
  await jobs.start();
  await jobs.work(services);
  const telling = startTelling(services, bus, report);
  atEnd(() => telling.stop());
  const spreading = startSpreading(services, bus, report);
  atEnd(() => spreading.stop());
  const web = options.web === undefined ? await findWeb(env) : (options.web ?? undefined);
  const app = await buildApp(
    {
      services,
      bus,
      cookies: createCookieJar(env.publicUrl.startsWith('https:')),
      publicUrl: env.publicUrl,
      originIsExact: options.originIsExact,
      demo: env.demo,
      development: env.nodeEnv === 'development',
      demoAccounts: env.demo ? listDemoAccounts() : [],
      mayWrite: createWriteThrottle(),
      isReady: async () => !draining.hasBegun && (await isMigrated(database)),
      draining,
      nodes: {
        noticesUrl: env.databaseDirectUrl ?? options.databaseUrl,
        redis: env.redisUrl ? { url: env.redisUrl, stream: streamOf(options.secretKey) } : null,
      },
    },
    { logLevel: env.logLevel, trustProxy: env.trustProxy, ...(web && { web }) },
  );
  atEnd(() => endApp(app));
  return { app, services, database };
}

/** What is under way is answered; a request that takes longer is cut, as the process has to end. */
async function endApp(app: FastifyInstance): Promise<void> {
  const closed = app.close();
  await atMost(answerWithin, closed);
  app.server.closeAllConnections();
  await closed;
}

/** Two installations may share a Redis: only whoever has the key finds the stream, and no copy of a database meets its original. */
function streamOf(secretKey: string): string {
  return `passerelle:${createHash('sha256').update(`nodes ${secretKey}`).digest('hex').slice(0, 16)}`;
}
