import { randomUUID } from 'node:crypto';
import { agreements, agreementSignatures } from '@passerelle/core/agreements/schema.ts';
import { assessments } from '@passerelle/core/assessments/schema.ts';
import { binomes, binomeSteps } from '@passerelle/core/binomes/schema.ts';
import { conversationMembers, conversations } from '@passerelle/core/conversations/schema.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { renderMarkdown } from '@passerelle/core/kernel/markdown.ts';
import { eq } from 'drizzle-orm';
import { demoAgreement, demoLives, type DemoLife } from './demo/life.ts';
import type { DemoWhen } from './demo/types.ts';
import { idOf, type DemoIds } from './demo-ids.ts';
import { writeTalk, type Cast } from './seed-demo-talk.ts';

type Scene = { ids: DemoIds; at: (when: DemoWhen) => Date; cast: Cast };
type People = Record<'mentor' | 'mentee' | 'coordinator', string>;

const dayIn = (from: Date, days: number) => new Date(from.getTime() + days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** Binômes at the stages that the first ones are not at, and what the very first one agreed on. */
export async function writeLives(tx: Database, scene: Scene): Promise<void> {
  for (const life of demoLives) await writeLife(tx, scene, life);
  const [first] = await tx
    .select({ id: binomes.id, mentor: binomes.mentorId, mentee: binomes.menteeId })
    .from(binomes)
    .innerJoin(conversations, eq(conversations.binomeId, binomes.id))
    .where(eq(conversations.id, idOf(scene.ids.conversations, demoAgreement.conversation)));
  if (first) await writeAgreement(tx, scene, first.id, demoAgreement, first);
}

async function writeLife(tx: Database, scene: Scene, life: DemoLife): Promise<void> {
  const { ids, at } = scene;
  const id = randomUUID();
  const people: People = { mentor: idOf(ids.members, life.mentor), mentee: idOf(ids.members, life.mentee), coordinator: idOf(ids.members, 'coordinator') };
  const whenOf = (step: DemoLife['steps'][number]['step']) => {
    const found = life.steps.find((one) => one.step === step);
    return found ? at(found) : null;
  };
  const [first] = life.steps;
  if (!first) throw new Error('a life has a first step');
  const [begun, closed, paused] = [whenOf('begun'), whenOf('closed'), whenOf('paused')];
  await tx.insert(binomes).values({
    id, programmeId: ids.programmeId, college: life.college, mentorId: people.mentor, menteeId: people.mentee, createdAt: at(first),
    status: closed ? 'closed' : paused ? 'paused' : begun ? 'active' : 'proposed', explained: life.explained ?? null,
    mentorAcceptedAt: begun, menteeAcceptedAt: begun, startedAt: begun,
    ...(life.pause && paused && { pausedAt: paused, pausedUntil: dayIn(at({ daysAgo: 0, at: '08:00' }), life.pause.untilInDays), pauseReason: life.pause.reason }),
    ...(closed && { closedAt: closed, closeReason: life.closing ?? 'other' }),
  });
  await tx.insert(binomeSteps).values(
    life.steps.map((step) => ({
      id: randomUUID(), binomeId: id, step: step.step, byId: people[step.by], at: at(step),
      until: step.untilInDays === undefined ? null : dayIn(at({ daysAgo: 0, at: '08:00' }), step.untilInDays),
    })),
  );
  if (begun) await writeConversation(tx, scene, { id, life, people, begun, closed });
  if (life.agreement) await writeAgreement(tx, scene, id, life.agreement, people);
  for (const { by, daysAgo, at: clock, ...said } of life.assessments ?? []) {
    await tx.insert(assessments).values({ ...said, binomeId: id, memberId: people[by], side: by, writtenAt: at({ daysAgo, at: clock }) });
  }
}

type Begun = { id: string; life: DemoLife; people: People; begun: Date; closed: Date | null };

/** All that was said has been read: nothing of it waits. */
async function writeConversation(tx: Database, { ids, cast }: Scene, { id: binomeId, life, people, begun, closed }: Begun): Promise<void> {
  const conversationId = randomUUID();
  ids.conversations.set(`${life.mentor}-${life.mentee}`, conversationId);
  const lastSeq = life.messages.length;
  await tx.insert(conversations).values({ id: conversationId, kind: 'binome', binomeId, lastSeq, createdAt: begun, closedAt: closed });
  await tx.insert(conversationMembers).values([people.mentor, people.mentee].map((memberId) => ({ conversationId, memberId, joinedAt: begun, lastReadSeq: lastSeq })));
  const lastRevision = await writeTalk(tx, conversationId, life.messages, { ...cast, idOf: (by: string) => people[by as 'mentor'] });
  await tx.update(conversations).set({ lastRevision }).where(eq(conversations.id, conversationId));
}

async function writeAgreement(tx: Database, { at }: Scene, binomeId: string, agreement: NonNullable<DemoLife['agreement']>, people: Pick<People, 'mentor' | 'mentee'>): Promise<void> {
  const { rhythm, rules, goals, writtenBy, written, signed } = agreement;
  const other = writtenBy === 'mentor' ? 'mentee' : 'mentor';
  await tx.insert(agreements).values({
    binomeId, revision: 1, rhythm, rules, goals, rulesHtml: renderMarkdown(rules), goalsHtml: renderMarkdown(goals), writtenBy: people[writtenBy], writtenAt: at(written),
  });
  await tx.insert(agreementSignatures).values([
    { binomeId, revision: 1, memberId: people[writtenBy], signedAt: at(written) },
    { binomeId, revision: 1, memberId: people[other], signedAt: at(signed) },
  ]);
}
