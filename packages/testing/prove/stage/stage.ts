import { randomBytes } from 'node:crypto';
import { migrate, openDatabase } from '@passerelle/core/kernel/database.ts';
import { atEnd } from '../../bench/harness/endings.ts';
import { root } from '../../bench/harness/place.ts';
import { withDatabase, withoutDatabase } from '../../src/database-names.ts';
import { createChance, type Chance } from '../../src/seed-large-random.ts';
import { makeCommunity, type Community } from './community.ts';
import { startKeeping, type Keeping } from './keeping.ts';
import { makeNode, type Node } from './node.ts';

export type StageWishes = { name: string; seed: number; members: number; nodes: number; redis?: boolean };

/** What a program plays on: one PostgreSQL, the nodes of the product on it, a community, and the dice. */
export type Stage = {
  keeping: Keeping;
  nodes: Node[];
  community: Community;
  /** Chance of its own for each name, so that one part's throws do not depend on another's. */
  dice(name: string): Chance;
  folder: string;
  hasRedis: boolean;
  close(): Promise<void>;
};

/** One PostgreSQL for a whole run; each program gets a database of its own on it. */
export async function openTheatre() {
  const keeping = await startKeeping();
  const template = withDatabase(keeping.databaseUrl, 'template');
  await withoutDatabase(keeping.databaseUrl, (admin) => admin.query('create database template'));
  const handle = openDatabase(template, { max: 1 });
  await migrate(handle, `${root}drizzle`).finally(() => handle.close());
  let stages = 0;

  async function openStage({ name, seed, members, nodes: wanted, redis = false }: StageWishes): Promise<Stage> {
    const database = `${name.replaceAll('-', '_')}_${(stages += 1)}`;
    await withoutDatabase(keeping.databaseUrl, (admin) => admin.query(`create database ${database} template template`));
    const databaseUrl = withDatabase(keeping.databaseUrl, database);
    const secretKey = randomBytes(48).toString('base64url');
    const settings = { SECRET_KEY: secretKey, ...(redis && { REDIS_URL: await keeping.startRedis() }) };
    const community = await makeCommunity(databaseUrl, secretKey, members);
    const closeCommunity = once(() => community.close());
    atEnd(closeCommunity);
    const nodes = await Promise.all(
      Array.from({ length: wanted }, (_, index) => makeNode({ name: `${database}-node-${index + 1}`, databaseUrl, folder: keeping.folder, settings })),
    );
    await Promise.all(nodes.map((node) => node.start()));
    return {
      keeping,
      nodes,
      community,
      folder: keeping.folder,
      hasRedis: redis,
      dice: (part) => createChance(seedOf(`${seed} ${name} ${part}`)),
      async close() {
        await Promise.all(nodes.map((node) => node.stop()));
        await closeCommunity();
        if (redis) await keeping.stopRedis();
      },
    };
  }
  return { openStage };
}

/** Four numbers of a text (FNV-1a, four times begun elsewhere). */
function seedOf(text: string): [number, number, number, number] {
  const from = (start: number) => [...text].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619) >>> 0, start);
  return [from(2166136261), from(84696351), from(374761393), from(668265263)];
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}
