import { createAdoptions } from './adoptions/service.ts';
import { createAgreements } from './agreements/service.ts';
import { createAssessments } from './assessments/service.ts';
import { createAccounts } from './auth/accounts.ts';
import { createAttempts } from './auth/attempts.ts';
import { createEnrolment } from './auth/enrolment.ts';
import { createFounding } from './auth/founding.ts';
import { createInvitations } from './auth/invitations.ts';
import { hashPassword } from './auth/passwords.ts';
import { createSessions } from './auth/sessions.ts';
import { workTogether } from './binomes/policy.ts';
import { createBinomes } from './binomes/service.ts';
import { createBookmarks } from './bookmarks/service.ts';
import { createCohorts } from './cohorts/service.ts';
import { createCollections } from './collections/service.ts';
import { createSending } from './conversations/sending.ts';
import { createConversations } from './conversations/service.ts';
import { createFollows } from './follows/service.ts';
import { createDrafts } from './drafts/service.ts';
import { createGroups } from './groups/service.ts';
import { createFeeds } from './feeds/service.ts';
import { createDigests } from './digests/service.ts';
import { createDiscussions } from './discussions/service.ts';
import { createEndorsements } from './endorsements/service.ts';
import { createExpertise } from './expertise/service.ts';
import { createForwards } from './forwards/service.ts';
import { createHealth } from './health/service.ts';
import { createHandovers } from './handovers/service.ts';
import { createImports } from './imports/service.ts';
import { createInbox } from './inbox/service.ts';
import { createJournal } from './journal/service.ts';
import { namedQueryOn, type DatabaseHandle } from './kernel/database.ts';
import type { EventBus } from './kernel/events.ts';
import type { Kernel } from './kernel/kernel.ts';
import { readTogether, type Part } from './kernel/parts.ts';
import { newToken } from './kernel/tokens.ts';
import { createUnitOfWork, type JobQueue } from './kernel/unit-of-work.ts';
import { createMails, type Transport } from './mails/service.ts';
import { isCohortUsed } from './matching/policy.ts';
import { createMatching } from './matching/service.ts';
import { createSolver, type Solver } from './matching/solver.ts';
import { createMembers } from './members/service.ts';
import type { PushDelivery } from './notifications/push-services.ts';
import { createNotifications } from './notifications/service.ts';
import { createOverview } from './overview/service.ts';
import { createPolls } from './polls/service.ts';
import { passOnSheets } from './practices/passing-on.ts';
import { createPlaces } from './practices/places.ts';
import { createRelated } from './practices/related.ts';
import { createPractices } from './practices/service.ts';
import { createProfiles } from './profiles/service.ts';
import { createSettings } from './programmes/settings.ts';
import { createTowns } from './programmes/towns.ts';
import { createEndMembership, createRestoreMembership } from './programmes/memberships.ts';
import { createListMembers } from './programmes/people.ts';
import { createProgrammes } from './programmes/service.ts';
import { createProposals } from './proposals/service.ts';
import { createQuestions } from './questions/service.ts';
import { createSearch } from './search/service.ts';
import { createReturning } from './relays/returning.ts';
import { createRelays } from './relays/service.ts';
import { createRemarks } from './remarks/service.ts';
import { createSpaces } from './spaces/service.ts';
import { createThreads } from './threads/service.ts';
import { createUnnamed } from './threads/unnamed.ts';

export type ServiceDeps = {
  database: DatabaseHandle;
  bus: EventBus;
  jobs: JobQueue;
  now(): Date;
  newId(): string;
  /** Signs device tokens; whoever has it can forge one. */
  secretKey: string;
  /** Where people reach this installation, without a slash at the end; links in letters begin with it. */
  publicUrl: string;
  /** Null: letters are kept to be read instead of sent. */
  mailTransport: Transport | null;
  /** Left out: no browser is told of anything. */
  push?: PushDelivery;
  /** What works out who could be with whom; left out, a thread of this process does. */
  solver?: Solver;
};

export type Services = ReturnType<typeof createServices>;

/** All the verbs of the domain, each taking the actor first. The edges call these and nothing below. */
export function createServices(deps: ServiceDeps) {
  const { database, publicUrl, secretKey } = deps;
  const kernel: Kernel = {
    db: database.db,
    query: namedQueryOn(database.pool),
    work: createUnitOfWork(database, deps.bus, deps.jobs),
    now: deps.now,
    newId: deps.newId,
  };
  const mails = createMails(kernel, { transport: deps.mailTransport, domain: new URL(publicUrl).hostname });
  const attempts = createAttempts(kernel);
  const sessions = createSessions(kernel);
  const accounts = createAccounts(kernel, { sessions, attempts, mails, secretKey, publicUrl });
  const spaces = createSpaces(kernel);
  const questions = createQuestions(kernel);
  const practices = createPractices(kernel, { attempts, publicUrl });
  const threads = createThreads(kernel, practices, createReturning(createSending(kernel)));
  const forwards = createForwards(kernel, { ...threads, repinSource: practices.repinSource });
  const relays = createRelays(kernel, createUnnamed(kernel, { ...threads, unknownPassword: () => hashPassword(newToken()) }), practices);
  const conversations = createConversations(kernel, {
    edited: practices.messageEdited,
    removed: async (unit, messageId) => {
      await forwards.endWithMessage(unit, messageId);
      await practices.endWithMessage(unit, messageId);
    },
  });
  const cohorts = createCohorts(kernel, { isUsed: isCohortUsed });
  const binomes = createBinomes(kernel, conversations.openForBinome, async (unit, binomeId) => {
    await handovers.endAllOf(unit, binomeId, null);
    await conversations.closeOfBinome(unit, binomeId);
  });
  const handovers = createHandovers(kernel, { binomes, roster: conversations, passOnSheets });
  const profiles = createProfiles(kernel, { workTogether, sidesChosen: cohorts.followSides });
  const inbox = createInbox(kernel, { threads, conversations, forwards });
  return {
    /** What several services' parts read, in one statement: for pages that show many things. */
    together: <const Parts extends readonly Part<unknown>[]>(name: string, parts: Parts) => readTogether(kernel.query, name, parts),
    mails,
    attempts,
    sessions,
    accounts,
    invitations: createInvitations(kernel, { accounts, mails, publicUrl }),
    founding: createFounding(kernel, { accounts, publicUrl, openGeneralSpace: spaces.openGeneral }),
    imports: createImports(kernel, { enrolment: createEnrolment(kernel, { mails, publicUrl }), profiles, cohorts }),
    members: { ...createMembers(kernel), list: createListMembers(kernel) },
    programmes: {
      ...createProgrammes(kernel),
      ...createSettings(kernel),
      ...createTowns(kernel),
      endMembership: createEndMembership(kernel, async (unit, programmeId, memberId) => {
        await handovers.endWithMembership(unit, programmeId, memberId);
        await conversations.leaveProgramme(unit, programmeId, memberId);
      }),
      restoreMembership: createRestoreMembership(kernel, conversations.returnToProgramme),
    },
    profiles,
    cohorts,
    binomes: { ...binomes, listOwn: conversations.listOwnBinomes },
    proposals: createProposals(kernel, conversations.openForBinome),
    agreements: createAgreements(kernel),
    assessments: createAssessments(kernel),
    health: createHealth(kernel),
    handovers,
    matching: createMatching(kernel, deps.solver ?? createSolver()),
    overview: createOverview(kernel),
    conversations,
    journal: createJournal(kernel),
    groups: createGroups(kernel),
    spaces,
    feeds: createFeeds(kernel, { ...threads, secretKey, publicUrl }),
    threads,
    follows: createFollows(kernel),
    inbox,
    questions,
    polls: createPolls(kernel, { threads, secretKey }),
    expertise: createExpertise(kernel, { threads, questions, mails, publicUrl }),
    forwards,
    relays,
    practices: { ...practices, ...createRelated(kernel), places: createPlaces(kernel) },
    endorsements: createEndorsements(kernel),
    discussions: createDiscussions(kernel, { threads, practices }),
    adoptions: createAdoptions(kernel),
    collections: createCollections(kernel),
    remarks: createRemarks(kernel, practices),
    drafts: createDrafts(kernel),
    bookmarks: createBookmarks(kernel),
    search: createSearch(kernel),
    notifications: createNotifications(kernel, deps.push ?? null),
    digests: createDigests(kernel, { mails, inbox, secretKey, publicUrl }),
  };
}
