import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { atEnd } from '../../bench/harness/endings.ts';
import type { Answer, Order } from './orders.ts';

export type Keeping = {
  folder: string;
  /** The database `postgres`, as the cluster's own account. */
  databaseUrl: string;
  /** SIGQUIT is PostgreSQL's immediate stop, SIGKILL a crash: both without a checkpoint. Resolves when nothing of it runs. */
  stopDatabase(signal: 'SIGQUIT' | 'SIGKILL'): Promise<void>;
  /** Resolves when it takes connections again, at the same address. */
  startDatabase(): Promise<void>;
  /** A network that swallows everything: it is there and does not answer. Resolves when nothing of it moves. */
  freezeDatabase(): Promise<void>;
  thawDatabase(): Promise<void>;
  startRedis(): Promise<string>;
  /** SIGKILL. */
  stopRedis(): Promise<void>;
};

/** Starts the keeper; at the end, or when the prover is killed, it takes everything down and removes the folder. */
export async function startKeeping(): Promise<Keeping> {
  const keeper = fork(fileURLToPath(new URL('./keeper.ts', import.meta.url)), { detached: true, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  atEnd(() => release(keeper));
  const give = orderGiver(keeper);
  const { folder = '', databaseUrl = '' } = await give({ name: 'open' });
  return {
    folder,
    databaseUrl,
    stopDatabase: async (signal) => void (await give({ name: 'stopDatabase', signal })),
    startDatabase: async () => void (await give({ name: 'startDatabase' })),
    freezeDatabase: async () => void (await give({ name: 'freezeDatabase' })),
    thawDatabase: async () => void (await give({ name: 'thawDatabase' })),
    startRedis: async () => (await give({ name: 'startRedis' })).redisUrl ?? '',
    stopRedis: async () => void (await give({ name: 'stopRedis' })),
  };
}

function orderGiver(keeper: ChildProcess) {
  const waiting = new Map<number, { resolve(result: Exclude<Answer['result'], void>): void; reject(error: Error): void }>();
  let orders = 0;
  keeper.on('message', ({ id, result, failure }: Answer) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (failure === undefined) asked?.resolve(result ?? {});
    else asked?.reject(new Error(failure));
  });
  keeper.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('the keeper of the database ended'));
    waiting.clear();
  });
  return (order: Order) =>
    new Promise<Exclude<Answer['result'], void>>((resolve, reject) => {
      waiting.set((orders += 1), { resolve, reject });
      keeper.send({ id: orders, order });
    });
}

async function release(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return;
  const gone = once(keeper, 'exit');
  if (keeper.connected) keeper.disconnect();
  await gone;
}
