import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { isPassing, type Told } from '../clients/answers.ts';
import { hearOnce } from '../clients/hearing.ts';
import { openLine, type Line, type Seat } from '../clients/line.ts';
import { call } from '../clients/rest.ts';
import { liveRoad, restRoad, type Place, type Road, type Writing } from '../clients/writer.ts';
import { judgeConflict, judgeSame } from '../judges/answers.ts';
import type { Finding } from '../judges/findings.ts';
import { judgeStored, type Acknowledged } from '../judges/stored.ts';
import { readStored } from '../stage/database.ts';
import type { Stage } from '../stage/stage.ts';
import type { Options, Outcome, Program } from './program.ts';
import { until } from './waiting.ts';

const times = 10;

/** P2: one name ten times at once over REST and socket; with another text, a Conflict. */
export const idempotence: Program = {
  promise: 'sent ten times at once, stored once, and every answer the same',
  rounds: 100,
  quickRounds: 12,
  stage: { members: 12, nodes: 1 },
  play: playIdempotence,
};

type Author = { memberId: string; seats: Seat[]; roads: Road[]; binomeConversation: string };

export async function playIdempotence(stage: Stage, { rounds, say }: Options): Promise<Outcome> {
  const { community, nodes, dice } = stage;
  const chance = dice('rounds');
  const findings: Finding[] = [];
  const ledger: Acknowledged[] = [];
  const heard = hearOnce();
  const lines: Line[] = [];
  let conflicts = 0;
  let reactions = 0;
  const before = (await readStored(community.pool)).rows.length;
  const authors = await Promise.all(community.members.map((_, index) => makeAuthor(index)));
  await Promise.all(lines.map((line) => line.whenConnected()));

  /** Two browsers on each node, each with both roads. */
  async function makeAuthor(index: number): Promise<Author> {
    const member = community.members[index]!;
    const seats = await Promise.all(
      [0, 1].flatMap(() => nodes).map(async ({ url }): Promise<Seat> => ({ memberId: member.id, cookie: await community.signIn(member), url: () => url })),
    );
    const roads = seats.flatMap((seat) => {
      const line = openLine(seat, { retryDelay: () => 100 });
      lines.push(line);
      heard.follow(line);
      return [restRoad(seat), liveRoad(line)];
    });
    return { memberId: member.id, seats, roads, binomeConversation: community.binomes[Math.floor(index / 2)]!.conversationId };
  }

  const atOnce = ({ roads }: Author, writings: readonly Writing[]) =>
    Promise.all(writings.map((writing, index) => roads[(index + chance.below(2)) % roads.length]!(writing)));

  for (let round = 1; round <= rounds; round += 1) {
    const author = authors[round % authors.length]!;
    const place = chance.pick<Place>([
      { kind: 'conversation', id: community.groupId },
      { kind: 'conversation', id: author.binomeConversation },
      { kind: 'thread', id: community.threadId },
    ]);
    const writing: Writing = { place, authorId: author.memberId, clientId: chance.clientId(), body: `une fois, ${round}` };
    const same = settledAnswers(await atOnce(author, Array.from({ length: times }, () => writing)));
    findings.push(...judgeSame(writing.clientId, same));
    note(writing, same, round);

    const other = { ...writing, body: `autre chose, ${round}` };
    const refused = settledAnswers(await atOnce(author, Array.from({ length: 4 }, () => other)));
    findings.push(...judgeConflict(writing.clientId, refused));
    conflicts += refused.length;

    await raceOfTexts(author, { ...writing, clientId: chance.clientId() }, round);
    if (place.kind === 'conversation') await reactAtOnce(author, place.id, same);
  }
  say(`${rounds} rounds, ${ledger.length} names`);

  /** Two texts under one name at once: one of them is stored, and the other a Conflict. */
  async function raceOfTexts(author: Author, writing: Writing, round: number): Promise<void> {
    const texts = [writing, { ...writing, body: `${writing.body}, ou plutôt` }];
    const sent = Array.from({ length: 6 }, (_, index) => texts[index % 2]!);
    const answers = await atOnce(author, sent);
    const winners = new Set(answers.flatMap((told, index) => (told.ok ? [sent[index]!.body] : [])));
    if (winners.size > 1) findings.push({ fault: 'doubled', what: `${writing.clientId} was taken with two texts` });
    const winner = { ...writing, body: [...winners][0] ?? writing.body };
    findings.push(...judgeSame(writing.clientId, settledAnswers(answers.filter((told) => told.ok))));
    findings.push(...judgeConflict(writing.clientId, settledAnswers(answers.filter((told) => !told.ok))));
    note(winner, answers, round);
  }

  /** The same emoji ten times at once is one reaction, and one change. */
  async function reactAtOnce(author: Author, conversationId: string, answers: readonly Told<{ id: string; seq: number }>[]): Promise<void> {
    const message = answers.find((told) => told.ok);
    if (!message?.ok) return;
    const path = `/conversations/${conversationId}/messages/${message.data.id}/reactions/${encodeURIComponent('👍')}`;
    const told = await Promise.all(Array.from({ length: times }, (_, index) => call<MessageView>(author.seats[index % author.seats.length]!.url(), author.seats[index % author.seats.length]!.cookie, 'PUT', path)));
    findings.push(...judgeSame(`a reaction to ${message.data.id}`, settledAnswers(told)));
    reactions += 1;
  }

  function note(writing: Writing, answers: readonly Told<{ id: string; seq: number }>[], round: number): void {
    const stored = answers.find((told) => told.ok);
    if (!stored?.ok) return void findings.push({ fault: 'lost', what: `${writing.clientId} was stored by none of ${answers.length} attempts` });
    const { id, seq } = stored.data;
    ledger.push({ place: writing.place.id, authorId: writing.authorId, clientId: writing.clientId, body: writing.body, id, seq, round });
  }

  const stored = await readStored(community.pool);
  findings.push(...judgeStored(ledger, stored));
  const written = stored.rows.length - before;
  if (written !== ledger.length) findings.push({ fault: 'doubled', what: `${ledger.length} names were sent and ${written} are stored` });
  const inConversations = ledger.filter(({ place }) => place !== community.threadId).length;
  await until(() => heard.deliveries() >= inConversations * 2, 5);
  findings.push(...heard.findings);
  for (const line of lines) line.close();
  return {
    findings,
    figures: { rounds, names: ledger.length, 'the same again': rounds * (times - 1), 'other texts': conflicts, 'reactions, each ten times': reactions, deliveries: heard.deliveries() },
    tooLittle: ledger.length < rounds * 2 ? ['not every round stored something'] : [],
  };
}

/** Who was told to slow down, or not answered, did not take part. */
function settledAnswers<T>(answers: readonly Told<T>[]): Told<T>[] {
  return answers.filter((told) => told.ok || !isPassing(told.problem));
}
