import { and, desc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import { isUniqueViolation } from '../kernel/database.ts';
import { Conflict, Forbidden } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { following, toPage } from '../kernel/pagination.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { communes, members } from '../members/schema.ts';
import { memberRefView, type MemberRefRow } from '../members/view.ts';
import { canCoordinate } from '../programmes/policy.ts';
import {
  listBinomesInput,
  pairInput,
  type BinomeView,
  type ListBinomesInput,
  type PairInput,
} from './contract.ts';
import { createClosing } from './closing.ts';
import { binomePaired } from './events.ts';
import { collegeOfPair } from './pairable.ts';
import { createPausing } from './pausing.ts';
import { visibleTo } from './policy.ts';
import { createBinomeReading } from './reading.ts';
import { binomes } from './schema.ts';
import { createStepReading, recordStep } from './steps.ts';

/** What a new binôme needs beside its row: its conversation, whose id is returned. Passed in, as conversations come after binômes. */
export type OpenConversation = (work: Work, binomeId: string, memberIds: string[]) => Promise<string>;
/** Nothing more is written in a binôme's conversation from then on. */
export type CloseConversation = (work: Work, binomeId: string) => Promise<void>;

const mentor = alias(members, 'mentor');
const mentee = alias(members, 'mentee');
const mentorCommune = alias(communes, 'mentor_commune');
const menteeCommune = alias(communes, 'mentee_commune');

export type Binomes = ReturnType<typeof createBinomes>;

/** Pairs of a mentor and a mentee. */
export function createBinomes(kernel: Kernel, openConversation: OpenConversation, closeConversation: CloseConversation) {
  const { db, work } = kernel;

  const select = (on: Kernel['db']) =>
    on
      .select({
        binome: binomes,
        mentor: refColumns(mentor, mentorCommune),
        mentee: refColumns(mentee, menteeCommune),
      })
      .from(binomes)
      .innerJoin(mentor, eq(mentor.id, binomes.mentorId))
      .innerJoin(mentee, eq(mentee.id, binomes.menteeId))
      .innerJoin(mentorCommune, eq(mentorCommune.id, mentor.communeId))
      .innerJoin(menteeCommune, eq(menteeCommune.id, mentee.communeId));

  return {
    ...createBinomeReading(kernel),
    ...createStepReading(kernel),
    ...createPausing(kernel),
    close: createClosing(kernel, closeConversation),

    /** The binômes of a programme that the actor may see, newest first: all for a coordinator, one's own for others. */
    async list(actor: Actor, input: ListBinomesInput): Promise<Page<BinomeView>> {
      const { programmeId, cursor, limit } = validate(listBinomesInput, input);
      const rows = await select(db)
        .where(
          and(
            eq(binomes.programmeId, programmeId),
            visibleTo(actor),
            following(cursor, binomes.createdAt, binomes.id),
          ),
        )
        .orderBy(desc(binomes.createdAt), desc(binomes.id))
        .limit(limit + 1);
      return toPage(rows, limit, ({ binome }) => ({ at: binome.createdAt, id: binome.id }), view);
    },

    /**
     * Pairs two members of one programme and college who agreed already, and opens their conversation.
     * Invalid `college-differs` otherwise; Conflict `already-paired` for a pair that exists.
     */
    async pair(actor: Actor, input: PairInput): Promise<BinomeView> {
      const { programmeId, mentorId, menteeId } = validate(pairInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      const id = kernel.newId();
      try {
        return await work.run(async (unit) => {
          const college = await collegeOfPair(unit, programmeId, { mentorId, menteeId });
          await unit.tx.insert(binomes).values({
            id, programmeId, mentorId, menteeId, college, createdAt: kernel.now(),
            status: 'active', mentorAcceptedAt: kernel.now(), menteeAcceptedAt: kernel.now(), startedAt: kernel.now(),
          });
          await recordStep(unit, { binomeId: id, step: 'begun', byId: actor.memberId, at: kernel.now() });
          const conversationId = await openConversation(unit, id, [mentorId, menteeId]);
          const [row] = await select(unit.tx).where(eq(binomes.id, id));
          if (!row) throw new Error('the binôme just written is not there');
          const paired = view(row);
          unit.record(binomePaired({ binome: paired, conversationId }));
          return paired;
        });
      } catch (error) {
        if (isUniqueViolation(error)) throw new Conflict('already-paired');
        throw error;
      }
    },
  };
}

function refColumns(member: typeof mentor | typeof mentee, commune: typeof mentorCommune | typeof menteeCommune) {
  return {
    id: member.id,
    name: member.name,
    college: member.college,
    jobTitle: member.jobTitle,
    communeFr: commune.nameFr,
    communeAr: commune.nameAr,
  };
}

function view(row: {
  binome: typeof binomes.$inferSelect;
  mentor: MemberRefRow;
  mentee: MemberRefRow;
}): BinomeView {
  const { id, programmeId, college, status, createdAt } = row.binome;
  return {
    id, programmeId, college, status,
    mentor: memberRefView(row.mentor),
    mentee: memberRefView(row.mentee),
    createdAt: createdAt.toISOString(),
  };
}
