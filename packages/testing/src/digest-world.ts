import type { Letter } from '@passerelle/core/mails/service.ts';
import type { DigestChoice } from '@passerelle/core/members/contract.ts';
import type { TestMember } from './factories.ts';
import { createWorld } from './world.ts';

export type SentLetter = Letter & { messageId: string };

/** A community with a mail server that keeps what it takes. Call it at the top of a test file. */
export async function createDigestWorld() {
  const sent: SentLetter[] = [];
  const answers: ('taken' | 'away' | 'never')[] = [];
  const world = await createWorld({
    mailTransport: async (letter) => {
      const answer = answers.shift() ?? 'taken';
      if (answer === 'away') throw new Error('connection refused');
      sent.push(letter);
      // The mail server has it, and whoever waits for its yes is gone.
      if (answer === 'never') await new Promise(() => undefined);
    },
  });
  const { services, clock } = world;
  const goTo = (instant: string) => clock.advance(Date.parse(instant) - clock.now().getTime());

  return {
    ...world,
    /** What the mail server took. */
    sent,
    /** What it says to the next ones; `never` takes it and says nothing. `taken` when there is nothing left. */
    answers,
    goTo,
    async chooses(member: TestMember, digest: DigestChoice, quiet: [string, string] = ['20:00', '07:30']): Promise<void> {
      const [quietFrom, quietUntil] = quiet;
      await services.notifications.setSettings(await world.actorOf(member), { quietFrom, quietUntil, quietWeekend: false, showText: false, threads: true, digest });
    },
    /** What leaves at an instant. */
    async digestsAt(instant: string): Promise<SentLetter[]> {
      goTo(instant);
      await services.inbox.spread();
      await services.digests.sweep();
      await world.doJobs();
      return sent.splice(0);
    },
  };
}
