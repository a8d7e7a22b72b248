import { randomUUID } from 'node:crypto';
import type { PushNotice } from '@passerelle/core/notifications/contract.ts';
import { knownPushServices, type Push } from '@passerelle/core/notifications/push-services.ts';
import type { TestMember } from './factories.ts';
import { createPushBrowser } from './push-browser.ts';
import { createWorld } from './world.ts';

/** A push service that keeps what it is given, and a community that is told by it. Call it at the top of a test file. */
export async function createTellingWorld() {
  const pushes: Push[] = [];
  const answers: ('taken' | 'gone' | 'refused' | 'away')[] = [];
  const world = await createWorld({
    push: {
      publicKey: 'BKey',
      services: knownPushServices,
      transport: async (push) => {
        const answer = answers.shift() ?? 'taken';
        if (answer === 'away') throw new Error('503');
        if (answer === 'taken') pushes.push(push);
        return answer;
      },
    },
  });
  const { services, clock, database } = world;

  /** A signed-in browser of a member, which wants to be told. */
  async function aListener(member: TestMember, browser = createPushBrowser()) {
    const { token } = await services.sessions.start(member.id, 'Firefox');
    const actor = await services.sessions.resolve(token);
    if (!actor) throw new Error('the session is over at once');
    // Lucia reckons by the machine's clock, the rest of the world by the test's.
    await database.pool.query(`update sessions set expires_at = '2099-01-01' where id = $1`, [actor.sessionId]);
    await services.notifications.subscribe(actor, browser.subscription);
    return { actor, browser };
  }

  /** What happened comes into inboxes; then a sweep, and all the telling that follows. What was told is answered, and forgotten. */
  async function tell(): Promise<PushNotice[]> {
    await services.inbox.spread();
    await services.notifications.sweep();
    await world.doJobs();
    return pushes.splice(0).map(({ payload }) => JSON.parse(payload) as PushNotice);
  }

  return {
    ...world,
    pushes,
    /** What the push service says to the next ones; `taken` when there is nothing left. */
    answers,
    aListener,
    tell,
    /** Sets the clock. */
    goTo: (instant: string) => clock.advance(Date.parse(instant) - clock.now().getTime()),
    /** Writes, and lets the grace pass. */
    async write(author: TestMember, conversationId: string, body: string, replyTo?: number) {
      const message = await services.conversations.send(await world.actorOf(author), { conversationId, clientId: randomUUID(), body, ...(replyTo && { replyTo }) });
      clock.advance(6_000);
      return message;
    },
    /** The grace passes, and what is to be told is told. */
    async tellLater(): Promise<PushNotice[]> {
      clock.advance(6_000);
      return tell();
    },
  };
}
