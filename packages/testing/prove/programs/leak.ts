import { releaseCanaries } from '../clients/canaries.ts';
import { openLine, type Line, type Seat } from '../clients/line.ts';
import type { Finding } from '../judges/findings.ts';
import type { Stage } from '../stage/stage.ts';
import type { TestMember } from '../../src/factories.ts';
import { createDoor, shuttings, type Totals } from './door.ts';
import type { Options, Outcome, Program } from './program.ts';

/** P6 and P7: canaries in everything that is written, while people are shut out of a programme, a group or a session, and let in again. */
export const leak: Program = {
  promise: 'whoever is shut out gets nothing more, and their lines are closed',
  rounds: 25,
  quickRounds: 3,
  stage: { members: 8, nodes: 1 },
  play: playLeak,
};

/** The goal of P7, in seconds. */
const goal = 2;

export async function playLeak(stage: Stage, { rounds, quick, say }: Options): Promise<Outcome> {
  const { community, nodes, dice } = stage;
  const canaries = releaseCanaries();
  const lines: Line[] = [];
  const findings: Finding[] = [];
  const totals: Totals = { heard: 0, meanwhile: 0, readings: 0, slowest: 0 };

  async function seatOf(member: { id: string }, number: number): Promise<Seat> {
    const { url } = nodes[number % nodes.length]!;
    return { memberId: member.id, cookie: await community.signIn(member), url: () => url };
  }

  // The mentors are shut out, the mentees write: each has a partner to hear from.
  async function startWriter(member: TestMember, index: number): Promise<{ done: Promise<void> }> {
    const seat = await seatOf(member, index);
    const line = openLine(seat, { retryDelay: () => 50 });
    lines.push(line);
    await line.whenConnected();
    const { groupId, invitedId, threadId, programme } = community;
    const conversationIds = [groupId, invitedId, community.binomes[index]!.conversationId];
    return { done: canaries.stream(index, seat, line, dice(`canaries of ${index}`), { conversationIds, threadId, programmeId: programme.id }, 60) };
  }

  const writing = await Promise.all(community.binomes.map(({ mentee }, index) => startWriter(mentee, index)));
  const door = createDoor({ stage, quick, canaries, findings, totals, seatOf, coordinator: await seatOf(community.coordinator, 0) });
  for (let round = 1; round <= rounds; round += 1) {
    const chance = dice(`round ${round}`);
    const told = await door.shutOut(shuttings[(round - 1) % shuttings.length]!, chance.below(community.binomes.length), chance);
    say(`round ${round}/${rounds}: ${told}`);
  }
  canaries.stop();
  await Promise.all(writing.map(({ done }) => done));
  for (const line of lines) line.close();
  return {
    findings,
    figures: {
      rounds, canaries: canaries.all.size, 'of them while somebody was shut out': totals.meanwhile, 'heard by those shut out, before and after': totals.heard,
      'readings of the API while shut out': totals.readings, 'lines closed, at worst': `${totals.slowest.toFixed(3)} s after the answer (goal ${goal} s)`,
    },
    tooLittle: [
      ...(totals.meanwhile < rounds ? ['too few canaries sang while somebody was shut out'] : []),
      ...(totals.heard === 0 ? ['the shut out heard nothing even before: the ears are deaf'] : []),
      ...(totals.readings === 0 ? ['nothing of the API was read'] : []),
    ],
  };
}
