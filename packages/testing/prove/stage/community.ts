import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { openDatabase } from '@passerelle/core/kernel/database.ts';
import { createEventBus } from '@passerelle/core/kernel/events.ts';
import { createServices } from '@passerelle/core/services.ts';
import { createTestClock, day } from '../../src/clock.ts';
import { createFactories, type TestBinome, type TestMember } from '../../src/factories.ts';

/** The people of a proof, in one programme: all of them in two groups, and by twos in binômes. */
export type Community = Awaited<ReturnType<typeof makeCommunity>>;

/** Makes it in an empty, migrated database, through the product's own verbs where there are any. */
export async function makeCommunity(databaseUrl: string, secretKey: string, size: number) {
  // The database is taken away now and then: a connection that breaks meanwhile is no news.
  const handle = openDatabase(databaseUrl, { max: 4, onError: () => undefined });
  const services = createServices({
    database: handle,
    bus: createEventBus(() => undefined),
    jobs: { enqueue: async () => undefined },
    now: () => new Date(),
    newId: () => randomUUIDv7(),
    secretKey,
    publicUrl: 'http://passerelle.test',
    mailTransport: null,
  });
  const clock = createTestClock();
  clock.advance(-day);
  const make = createFactories({ db: handle.db, services, clock });
  const programme = await make.aProgramme();
  const coordinator = await make.aMember({ programme, role: 'coordinator', name: 'Étienne Castagnier' });
  const members: TestMember[] = [];
  for (let n = 1; n <= size; n += 1) members.push(await make.aMember({ programme, name: `Membre ${n}` }));
  const binomes: TestBinome[] = [];
  for (let n = 0; n + 1 < size; n += 2) binomes.push(await make.aBinome({ programme, mentor: members[n]!, mentee: members[n + 1]! }));
  const thread = await make.aThread({ author: members[0]! });
  const leader = await make.actorOf(coordinator);
  const openGroup = async (title: string, rules: { history: 'start' | 'joining'; admission: 'open' | 'invited' }) =>
    (await services.groups.open(leader, { programmeId: programme.id, clientId: randomUUID(), title, ...rules, memberIds: members.map(({ id }) => id) })).id;

  return {
    programme,
    coordinator,
    members,
    binomes,
    /** Open to everybody in the programme, with all that was ever said in it. */
    groupId: await openGroup('Tous', { history: 'start', admission: 'open' }),
    /** Whoever comes into it reads what is written from then on. */
    invitedId: await openGroup('Quelques-uns', { history: 'joining', admission: 'invited' }),
    threadId: thread.id,
    services,
    pool: handle.pool,
    make,
    /** The Cookie header of one more browser of a member. */
    async signIn({ id }: { id: string }): Promise<string> {
      return `passerelle=${(await services.sessions.start(id, 'Firefox')).token}`;
    },
    close: () => handle.close(),
  };
}
