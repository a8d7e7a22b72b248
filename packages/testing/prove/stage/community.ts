import { randomUUID, randomUUIDv7 } from 'node:crypto';
import { openDatabase } from '@passerelle/core/kernel/database.ts';
import { createEventBus } from '@passerelle/core/kernel/events.ts';
import { createServices } from '@passerelle/core/services.ts';
import { createTestClock, day } from '../../src/clock.ts';
import { createFactories, type TestBinome, type TestMember, type TestProgramme } from '../../src/factories.ts';

/** The people of a proof, in one programme: all of them in one group, and by twos in binômes. */
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
  const groupId = await openGroup(programme, members);
  const thread = await make.aThread({ author: members[0]! });

  async function openGroup({ id: programmeId }: TestProgramme, people: readonly TestMember[]): Promise<string> {
    const id = randomUUID();
    await handle.pool.query(`insert into conversations (id, kind, programme_id, title, history, admission, created_at) values ($1, 'group', $2, 'Tous', 'start', 'open', now())`, [id, programmeId]);
    await handle.pool.query('insert into conversation_members (conversation_id, member_id, joined_at) select $1, unnest($2::uuid[]), now()', [id, people.map((one) => one.id)]);
    return id;
  }

  return {
    programme,
    coordinator,
    members,
    binomes,
    groupId,
    threadId: thread.id,
    services,
    pool: handle.pool,
    make,
    /** Puts somebody into the group again who lost it with the programme. */
    async enterGroup({ id }: { id: string }): Promise<void> {
      await handle.pool.query('update conversation_members set left_at = null where conversation_id = $1 and member_id = $2', [groupId, id]);
    },
    /** The Cookie header of one more browser of a member. */
    async signIn({ id }: { id: string }): Promise<string> {
      return `passerelle=${(await services.sessions.start(id, 'Firefox')).token}`;
    },
    close: () => handle.close(),
  };
}
