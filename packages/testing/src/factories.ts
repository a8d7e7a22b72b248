import { randomUUID } from 'node:crypto';
import { hashPassword } from '@passerelle/core/auth/passwords.ts';
import { binomes } from '@passerelle/core/binomes/schema.ts';
import { conversations } from '@passerelle/core/conversations/schema.ts';
import type { GroupView, OpenGroupInput } from '@passerelle/core/groups/contract.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import type { College } from '@passerelle/core/kernel/contract.ts';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import { communes, members } from '@passerelle/core/members/schema.ts';
import type { ProgrammeRole } from '@passerelle/core/kernel/contract.ts';
import { programmeCommunes, programmeMembers, programmes } from '@passerelle/core/programmes/schema.ts';
import type { OpenedPollView, OpenPollInput } from '@passerelle/core/polls/contract.ts';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import type { Services } from '@passerelle/core/services.ts';
import type { OpenSpaceInput, SpaceView } from '@passerelle/core/spaces/contract.ts';
import type { AskInput, PostView, ThreadView } from '@passerelle/core/threads/contract.ts';
import { threads } from '@passerelle/core/threads/schema.ts';
import { and, eq, isNull } from 'drizzle-orm';
import { day, second, type TestClock } from './clock.ts';

export type TestProgramme = { id: string; communeId: string };
export type TestMember = {
  id: string;
  email: string;
  name: string;
  password: string;
  programmeId: string;
  communeId: string;
  role: ProgrammeRole;
  college: College;
  locale: Locale;
  administrator: boolean;
};
export type TestBinome = { id: string; programmeId: string; conversationId: string; mentor: TestMember; mentee: TestMember };

export type TestGroup = GroupView & { maker: TestMember };

/** The password of every member a test makes. */
export const testPassword = 'un pont sur la lagune';
let testPasswordHash: Promise<string> | undefined;

type FactoryDeps = { db: Database; services: Services; clock: TestClock };
type MemberWishes = Partial<Omit<TestMember, 'id' | 'password' | 'programmeId' | 'communeId'>> & { programme?: TestProgramme };

type GroupWishes = Partial<Omit<OpenGroupInput, 'programmeId'>> & { programme?: TestProgramme; maker?: TestMember };

/** Makers of things with whatever they need above them; each lets a second pass, so that lists have an order. */
export function createFactories({ db, services, clock }: FactoryDeps) {
  const at = () => {
    clock.advance(second);
    return clock.now();
  };

  async function aCommune(programmeId: string, timeZone = 'Europe/Paris'): Promise<string> {
    const id = randomUUID();
    await db.insert(communes).values({ id, nameFr: 'Thonon-les-Bains', nameAr: 'تونون لي بان', kind: 'reference', timeZone, createdAt: at() });
    await db.insert(programmeCommunes).values({ programmeId, communeId: id });
    return id;
  }

  async function aProgramme(): Promise<TestProgramme> {
    const id = randomUUID();
    await db.insert(programmes).values({ id, nameFr: 'Binômes', nameAr: 'ثنائيات', nameEn: 'Pairs', createdAt: at() });
    await services.spaces.openGeneral(db, id);
    return { id, communeId: await aCommune(id) };
  }

  async function aMember({ programme, ...wishes }: MemberWishes = {}): Promise<TestMember> {
    const { id: programmeId, communeId } = programme ?? (await aProgramme());
    const id = randomUUID();
    const member: TestMember = {
      id, programmeId, communeId,
      email: `${id}@commune.example`, name: 'Amina El Idrissi', password: testPassword,
      role: 'member', college: 'official', locale: 'fr', administrator: false,
      ...wishes,
    };
    const { role, password: _, programmeId: __, ...row } = member;
    await db.insert(members).values({
      ...row, jobTitle: 'Directrice du CCAS', createdAt: at(),
      passwordHash: await (testPasswordHash ??= hashPassword(testPassword)),
    });
    await db.insert(programmeMembers).values({ programmeId, memberId: id, role, joinedAt: clock.now() });
    return member;
  }

  /** Puts somebody into one more programme. */
  async function joins(member: TestMember, programme: { id: string }, role: ProgrammeRole = 'member'): Promise<void> {
    await db.insert(programmeMembers).values({ programmeId: programme.id, memberId: member.id, role, joinedAt: at() });
  }

  /** A space of a programme, for officials unless asked for otherwise. */
  async function aSpace({ maker, ...wishes }: { maker?: TestMember } & Partial<Omit<OpenSpaceInput, 'programmeId'>> = {}): Promise<SpaceView> {
    const made = maker ?? (await aMember({ role: 'moderator' }));
    at();
    return services.spaces.open(await actorOf(made), { programmeId: made.programmeId, clientId: randomUUID(), kind: 'college', ...(!wishes.kind && { college: 'official' }), ...wishes });
  }

  /** The actor a request of this member would carry now. */
  async function actorOf(member: TestMember): Promise<Actor> {
    const rows = await db
      .select({ id: programmeMembers.programmeId, role: programmeMembers.role })
      .from(programmeMembers)
      .where(and(eq(programmeMembers.memberId, member.id), isNull(programmeMembers.endedAt)))
      .orderBy(programmeMembers.joinedAt);
    const { id: memberId, locale, college, administrator } = member;
    return { memberId, sessionId: randomUUID(), locale, college, timeZone: 'Europe/Paris', administrator, programmes: rows };
  }

  /** Somebody with a role in a programme, as an actor. */
  async function anActor(wishes: MemberWishes = {}): Promise<Actor> {
    return actorOf(await aMember(wishes));
  }

  async function aBinome(wishes: { programme?: TestProgramme; mentor?: TestMember; mentee?: TestMember } = {}): Promise<TestBinome> {
    const programme = wishes.programme ?? programmeOf(wishes.mentor ?? wishes.mentee) ?? (await aProgramme());
    const mentor = wishes.mentor ?? (await aMember({ programme, name: 'Claire Vuilloz' }));
    const mentee = wishes.mentee ?? (await aMember({ programme, name: 'Rachid Benali', locale: 'ar' }));
    const coordinator = await anActor({ programme, role: 'coordinator' });
    const { id } = await services.binomes.pair(coordinator, { programmeId: programme.id, mentorId: mentor.id, menteeId: mentee.id });
    const [opened] = await db.select({ id: conversations.id }).from(conversations).innerJoin(binomes, eq(binomes.id, conversations.binomeId)).where(eq(binomes.id, id));
    if (!opened) throw new Error('the pair has no conversation');
    return { id, programmeId: programme.id, conversationId: opened.id, mentor, mentee };
  }

  /** A group made by a moderator, open to the programme and with all of its history, unless asked for otherwise. */
  async function aGroup({ programme, maker, ...wishes }: GroupWishes = {}): Promise<TestGroup> {
    const made = maker ?? (await aMember({ programme: programme ?? (await aProgramme()), role: 'moderator', name: 'Anne-Lise Berthomieu' }));
    at();
    const group = await services.groups.open(await actorOf(made), {
      programmeId: made.programmeId, clientId: randomUUID(), title: 'Cohorte 2026', history: 'start', admission: 'open', ...wishes,
    });
    return { ...group, maker: made };
  }

  async function aThread(wishes: { author?: TestMember; programme?: TestProgramme } & Partial<Omit<AskInput, 'programmeId'>> = {}): Promise<ThreadView> {
    const { author, programme, ...words } = wishes;
    const asker = author ?? (await aMember(programme ? { programme } : {}));
    at();
    return services.threads.ask(await actorOf(asker), {
      programmeId: asker.programmeId, clientId: randomUUID(), kind: 'question', theme: 'early-childhood',
      title: 'Garder les enfants pendant les ateliers ?', body: 'Comment faites-vous ?', locale: 'fr',
      ...words,
    });
  }

  /** A poll with three options, open for a week. */
  async function aPoll({ author, programme, ...wishes }: { author?: TestMember; programme?: TestProgramme } & Partial<OpenPollInput> = {}): Promise<OpenedPollView & { author: TestMember }> {
    const asker = author ?? (await aMember(programme ? { programme } : {}));
    const poll = await services.polls.open(await actorOf(asker), {
      programmeId: asker.programmeId, clientId: randomUUID(), theme: 'youth', title: 'Quel jour pour la visite ?', body: 'Dites-nous.', locale: 'fr',
      type: 'single', options: ['Lundi', 'Mardi', 'Jeudi'], closesAt: new Date(at().getTime() + 7 * day).toISOString(), anonymous: false, results: 'always',
      ...wishes,
    });
    return { ...poll, author: asker };
  }

  async function aPost(wishes: { thread?: { id: string; programmeId: string }; author?: TestMember; body?: string } = {}): Promise<PostView> {
    const thread = wishes.thread ?? (await aThread());
    const author = wishes.author ?? (await aMember({ programme: await programmeAt(thread.programmeId) }));
    at();
    return services.threads.reply(await actorOf(author), {
      threadId: thread.id, clientId: randomUUID(), body: wishes.body ?? 'Avec **deux** tables.',
    });
  }

  /** A draft of a sheet; `published` fills the parts that publication asks for. */
  async function aPractice(wishes: { post?: PostView; moderator?: TestMember; published?: boolean } = {}): Promise<PracticeView> {
    const post = wishes.post ?? (await aPost(wishes.moderator ? { thread: await aThread({ author: wishes.moderator }) } : {}));
    const thread = await programmeOfThread(post.threadId);
    const moderator = await actorOf(wishes.moderator ?? (await aMember({ programme: thread, role: 'moderator' })));
    const draft = await services.practices.draftFromPost(moderator, { postId: post.id, clientId: randomUUID() });
    if (!wishes.published) return draft;
    await services.practices.revise(moderator, {
      practiceId: draft.id, revision: draft.revision, blocks: { summary: 'En bref.', whatWeDid: 'Deux tables.' },
    });
    return publish(moderator, draft.id);
  }

  /** Sees a draft through: `author` submits what stands there, and another curator approves it. */
  async function publish(author: Actor, practiceId: string): Promise<PracticeView> {
    const { revision, programmeId } = await services.practices.get(author, practiceId);
    await services.practices.submit(author, { practiceId, revision });
    const colleague = await actorOf(await aMember({ programme: await programmeAt(programmeId), role: 'coordinator' }));
    return services.practices.publish(colleague, { practiceId, revision: revision + 1 });
  }

  async function programmeOfThread(threadId: string): Promise<TestProgramme> {
    const [row] = await db.select({ id: threads.programmeId }).from(threads).where(eq(threads.id, threadId));
    if (!row) throw new Error('there is no such thread');
    return programmeAt(row.id);
  }

  async function programmeAt(id: string): Promise<TestProgramme> {
    const [row] = await db.select().from(programmeCommunes).where(eq(programmeCommunes.programmeId, id)).limit(1);
    return { id, communeId: row?.communeId ?? (await aCommune(id)) };
  }

  return { aCommune, aProgramme, aMember, joins, actorOf, anActor, aBinome, aGroup, aSpace, aThread, aPoll, aPost, aPractice };
}

function programmeOf(member: TestMember | undefined): TestProgramme | undefined {
  return member && { id: member.programmeId, communeId: member.communeId };
}
