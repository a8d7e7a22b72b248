import type { ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import compression from '@fastify/compress';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { NotFound } from '@passerelle/core/kernel/errors.ts';
import type { EventBus } from '@passerelle/core/kernel/events.ts';
import { createPrinter, type Printer } from '@passerelle/pdf/printer.ts';
import type { Services } from '@passerelle/core/services.ts';
import type { DemoAccount } from './demo.ts';
import type { Draining } from './draining.ts';
import { accountRoutes } from './http/accounts.routes.ts';
import { adoptionRoutes } from './http/adoptions.routes.ts';
import { agreementRoutes } from './http/agreements.routes.ts';
import { binomeRoutes } from './http/binomes.routes.ts';
import { conversationRoutes } from './http/conversations.routes.ts';
import { bookmarkRoutes, draftRoutes, searchRoutes } from './http/finding.routes.ts';
import { discussionRoutes } from './http/discussions.routes.ts';
import { endorsementRoutes } from './http/endorsements.routes.ts';
import { cohortRoutes } from './http/cohorts.routes.ts';
import { collectionRoutes } from './http/collections.routes.ts';
import { groupRoutes } from './http/groups.routes.ts';
import { handoverRoutes } from './http/handovers.routes.ts';
import { feedRoutes } from './http/feeds.routes.ts';
import { forwardRoutes } from './http/forwards.routes.ts';
import { healthRoutes } from './http/health.routes.ts';
import { importRoutes } from './http/imports.routes.ts';
import { invitationRoutes } from './http/invitations.routes.ts';
import { journalRoutes } from './http/journal.routes.ts';
import { matchingRoutes } from './http/matching.routes.ts';
import { notificationRoutes } from './http/notifications.routes.ts';
import { overviewRoutes } from './http/overview.routes.ts';
import { pollRoutes } from './http/polls.routes.ts';
import { practiceRoutes } from './http/practices.routes.ts';
import { sourceRoutes } from './http/sources.routes.ts';
import { publicSheetRoutes } from './http/public-sheets.routes.ts';
import { profileRoutes } from './http/profiles.routes.ts';
import { programmeRoutes } from './http/programmes.routes.ts';
import { relayRoutes } from './http/relays.routes.ts';
import { remarkRoutes } from './http/remarks.routes.ts';
import { spaceRoutes } from './http/spaces.routes.ts';
import { readingRoutes } from './http/reading.routes.ts';
import { proposalRoutes } from './http/proposals.routes.ts';
import { pulseRoutes } from './http/pulses.routes.ts';
import { questionRoutes } from './http/questions.routes.ts';
import { threadRoutes } from './http/threads.routes.ts';
import { writerRoutes } from './http/writers.routes.ts';
import { plainError } from './plain-error.ts';
import { preferredLocale, problemOf } from './problems.ts';
import { serveAssets } from './plugins/assets.ts';
import { answerFailures, answerProblem } from './plugins/failures.ts';
import { describeApi, serveApiReference } from './plugins/openapi.ts';
import { addSecurity, protectData } from './plugins/security.ts';
import { resolveActors, type CookieJar } from './plugins/session.ts';
import { throttleWrites, type WriteThrottle } from './plugins/throttle.ts';
import { serveWeb, type WebBuild } from './plugins/web.ts';
import { openRealtime } from './realtime/io.ts';
import type { Nodes } from './realtime/nodes/join.ts';

export type AppDeps = {
  services: Services;
  bus: EventBus;
  cookies: CookieJar;
  /** Where people reach this installation; with `originIsExact` the only origin that may write. */
  publicUrl: string;
  originIsExact: boolean;
  demo: boolean;
  development: boolean;
  /** The demo's sign-ins; empty outside the demo. */
  demoAccounts: DemoAccount[];
  /** Whether a member may write once more just now. */
  mayWrite: WriteThrottle;
  /** The database is reached, its schema is this version's, and the process is not about to end. */
  isReady(): Promise<boolean>;
  /** Left out: the process ends without handing over. */
  draining?: Draining;
  /** Left out: this process is alone, and hears of changes of rights from itself only. */
  nodes?: Nodes & { /** PostgreSQL itself, not a PgBouncer. */ noticesUrl: string };
};

export type AppOptions = {
  logLevel: string;
  trustProxy: string[];
  /** The built screens, or `development` for their sources; left out, the app serves the API and the socket only. */
  web?: { build: WebBuild; assets: string } | 'development';
};

const cheapBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };

/** Largest API body, in bytes. */
const bodyLimit = 256 * 1024;

/** One process, one origin: REST, the socket and the screens on one HTTP server. */
export async function buildApp(deps: AppDeps, options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit,
    // An upgrade to anything but a WebSocket (h2c, say) is answered as if it had not been offered.
    http: { shouldUpgradeCallback: ({ headers }) => headers.upgrade?.toLowerCase() === 'websocket' },
    trustProxy: options.trustProxy.length > 0 ? options.trustProxy : false,
    routerOptions: { maxParamLength: 200 },
    // What still comes on a connection while the process ends is answered like anything else, not in words that no client knows.
    return503OnClosing: false,
    // An address that cannot be decoded is refused before there is a route: it gets the shape of every other failure.
    frameworkErrors: (error, request, reply) => answerProblem(problemOf(error, preferredLocale(request.headers['accept-language'])), reply),
    logger: {
      level: options.logLevel,
      // A link's secret is part of its path: the log gets the path without it, and never a cookie.
      serializers: {
        req: (request) => ({ method: request.method, path: redactPath(request.url), ip: request.ip }),
        err: plainError,
      },
    },
    logController: new LogController({ disableRequestLogging: true }),
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  addSecurity(app, { publicUrl: deps.publicUrl, exact: deps.originIsExact });
  logFailures(app);
  await app.register(async (scope) => {
    protectData(scope);
    healthRoutes(scope, deps.isReady);
  });
  await describeApi(app, deps.publicUrl);

  await app.register(
    async (scope) => {
      const api = scope.withTypeProvider<ZodTypeProvider>();
      protectData(scope);
      refuseOddJson(scope);
      answerFailures(scope);
      await scope.register(compression, { threshold: 1400, encodings: ['br', 'gzip'], brotliOptions: cheapBrotli, zlibOptions: { level: 3 } });
      resolveActors(scope, deps);
      throttleWrites(scope, deps.mayWrite);
      scope.addHook('onSend', async (_request, reply) => {
        if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'private, no-store');
      });
      accountRoutes(api, deps);
      invitationRoutes(api, deps);
      programmeRoutes(api, deps);
      profileRoutes(api, deps);
      cohortRoutes(api, deps);
      importRoutes(api, deps);
      matchingRoutes(api, deps);
      binomeRoutes(api, deps);
      proposalRoutes(api, deps);
      journalRoutes(api, deps);
      handoverRoutes(api, deps);
      agreementRoutes(api, deps);
      overviewRoutes(api, deps);
      conversationRoutes(api, deps);
      groupRoutes(api, deps);
      spaceRoutes(api, deps);
      feedRoutes(api, deps);
      threadRoutes(api, deps);
      readingRoutes(api, deps);
      pollRoutes(api, deps);
      pulseRoutes(api, deps);
      questionRoutes(api, deps);
      forwardRoutes(api, deps);
      relayRoutes(api, deps);
      practiceRoutes(api, deps);
      endorsementRoutes(api, deps);
      discussionRoutes(api, deps);
      sourceRoutes(api, deps);
      adoptionRoutes(api, deps);
      collectionRoutes(api, deps);
      publicSheetRoutes(api, deps);
      writerRoutes(api, deps);
      remarkRoutes(api, deps);
      notificationRoutes(api, deps);
      searchRoutes(api, deps);
      draftRoutes(api, deps);
      bookmarkRoutes(api, deps);
      // What is no route of the API is a problem, not a page.
      scope.all('/*', { schema: { hide: true } }, () => {
        throw new NotFound();
      });
    },
    { prefix: '/api/v1' },
  );
  await serveApiReference(app, deps.publicUrl);
  openRealtime(app, deps);

  const { web } = options;
  if (web === 'development') {
    const { createDevWeb } = await import('./plugins/dev-web.ts');
    const build = await createDevWeb(app);
    await app.register(async (scope) => serveWeb(scope, { ...deps, printer: aPrinter(app) }, build));
  } else if (web) {
    await serveAssets(app, web.assets);
    await app.register(async (scope) => serveWeb(scope, { ...deps, printer: aPrinter(app) }, web.build));
  }
  return app;
}

function aPrinter(app: FastifyInstance): Printer {
  const printer = createPrinter();
  app.addHook('onClose', () => printer.close());
  return printer;
}

/** The parser takes `application/json;rubbish` for JSON; a type that is not said properly is refused (415). */
function refuseOddJson(scope: FastifyInstance): void {
  const proper = /^application\/json(\s*;\s*charset="?utf-8"?)?$/i;
  scope.addHook('onRequest', async ({ method, headers }) => {
    const type = headers['content-type'];
    if (method !== 'GET' && type !== undefined && !proper.test(type.trim())) throw Object.assign(new Error('media type'), { statusCode: 415 });
  });
}

/** One line for each answer that is our fault; nothing for the rest, and no secret in any. */
function logFailures(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    const level = reply.statusCode >= 500 ? 'error' : 'debug';
    request.log[level]({ req: request, status: (reply.raw as ServerResponse).statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
  });
}

function redactPath(url: string): string {
  const path = url.split('?', 1)[0] ?? '';
  return path.replace(/[\w-]{43}/g, '…');
}
