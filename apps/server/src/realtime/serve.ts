import type { FastifyInstance } from 'fastify';
import { Invalid } from '@passerelle/core/kernel/errors.ts';
import { problemOf } from '../problems.ts';
import { createThrottle } from '../throttle.ts';
import type { Live, LiveVerb } from './live.ts';
import type { AckCallback } from './protocol.ts';

/** Routes a socket's events to the verbs; every answer is an acknowledgement, and nothing thrown reaches the process. */
export function serve(socket: Live, verbs: Record<string, LiveVerb>, app: FastifyInstance): void {
  const throttle = createThrottle();
  socket.onAny((name: string, ...args: unknown[]) => {
    const last = args.at(-1);
    const ack: AckCallback = typeof last === 'function' ? (last as AckCallback) : () => undefined;
    const { actor } = socket.data;
    const refuse = (error: unknown) => ack({ ok: false, problem: problemOf(error, actor.locale) });
    const verdict = throttle();
    if (verdict === 'close') return void socket.disconnect(true);
    if (verdict === 'refuse') return refuse(new Invalid('too-many', {}, 1));
    const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
    if (!verb) return refuse(new Invalid('unknown-event'));
    verb(actor, args[0], socket).then(
      (data) => ack({ ok: true, data }),
      (error: unknown) => {
        const problem = problemOf(error, actor.locale);
        if (problem.status >= 500) app.log.error({ err: error, event: name }, 'socket event failed');
        ack({ ok: false, problem });
      },
    );
  });
}
