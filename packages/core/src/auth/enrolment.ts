import { inArray, sql } from 'drizzle-orm';
import type { College, Locale } from '../kernel/contract.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { newToken } from '../kernel/tokens.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { members } from '../members/schema.ts';
import { membershipsRestored } from '../programmes/events.ts';
import { programmeMembers } from '../programmes/schema.ts';
import { factsOf, invitationEnd, writeInvitations, type Place, type Postage } from './invitation-letters.ts';
import { letters } from './letters.ts';
import { hashPassword } from './passwords.ts';
import { invitations } from './schema.ts';

export type { Place };
export type Newcomer = { email: string; name: string; jobTitle: string; college: College; communeId: string; locale: Locale };

type Guest = Newcomer & { id: string };

export type Enrolment = ReturnType<typeof createEnrolment>;

/**
 * Bringing many people in at once, within another feature's transaction. An account is there before its holder has answered, so
 * that they can be paired meanwhile. Nobody can sign in to it: its password is not known to anybody, until an invitation's link,
 * or that of a forgotten password, has set another one.
 */
export function createEnrolment(kernel: Kernel, postage: Postage) {
  return {
    /** Makes accounts and memberships, and writes to each in their language. Answers the ids in the order of `people`. */
    async enrol(unit: Work, place: Place, people: readonly Newcomer[]): Promise<string[]> {
      if (people.length === 0) return [];
      const createdAt = kernel.now();
      // One for all of them: to hash is costly on purpose, and of this one nobody ever sees what was hashed.
      const passwordHash = await hashPassword(newToken());
      const guests = people.map((person) => ({ ...person, id: kernel.newId() }));
      await unit.tx.insert(members).values(guests.map((guest) => ({ ...guest, passwordHash, createdAt, digestAt: sql`'infinity'` })));
      await join(unit, place, guests.map(({ id }) => id));
      await invite(unit, place, guests);
      return guests.map(({ id }) => id);
    },

    /** Brings people who have an account into the programme as members, and tells them: by a link again where they never came in. */
    async takeIn(unit: Work, place: Place, memberIds: readonly string[]): Promise<void> {
      if (memberIds.length === 0) return;
      await join(unit, place, memberIds);
      for (const event of membershipsRestored(place.programmeId, memberIds)) unit.record(event);
      const people = await unit.tx.select({ member: members, awaited: awaited() }).from(members).where(inArray(members.id, [...memberIds]));
      await invite(unit, place, people.filter((person) => person.awaited).map(({ member }) => member));
      const facts = await factsOf(unit, place);
      const known = people.filter((person) => !person.awaited).map(({ member }) => member);
      const link = postage.publicUrl;
      await postage.mails.post(unit, ...known.map(({ email, name, locale }) => ({ to: email, ...letters[locale].taken({ ...facts(locale), name, link }) })));
    },
  };

  /** SQL: an account was made for the member, and nobody has come in to it yet. */
  function awaited() {
    const own = sql`select 1 from ${invitations} i where i.member_id = ${members.id}`;
    return sql<boolean>`exists (${own}) and not exists (${own} and i.accepted_at is not null)`;
  }

  async function join(unit: Work, { programmeId }: Place, memberIds: readonly string[]): Promise<void> {
    const joinedAt = kernel.now();
    await unit.tx.insert(programmeMembers).values(memberIds.map((memberId) => ({ programmeId, memberId, role: 'member' as const, joinedAt })));
  }

  async function invite(unit: Work, place: Place, guests: readonly Guest[]): Promise<void> {
    const createdAt = kernel.now();
    const expiresAt = invitationEnd(createdAt);
    const written = await writeInvitations(unit, postage, place, guests);
    if (written.length === 0) return;
    await unit.tx.insert(invitations).values(
      written.map(({ person: { id: memberId, email, name, jobTitle, college, communeId, locale }, tokenHash }) => ({
        id: kernel.newId(), programmeId: place.programmeId, memberId, tokenHash, invitedBy: place.byId, createdAt, expiresAt,
        email, name, jobTitle, college, communeId, locale, role: 'member' as const,
      })),
    );
  }
}
