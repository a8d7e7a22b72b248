import { setTimeout as sleep } from 'node:timers/promises';
import { launch, shutDown, type Cluster, type Postmaster } from './postmaster.ts';

export type Supervised = { port: number; stop(): Promise<void>; endAtExit(): void };

/**
 * Keeps PostgreSQL running on one port until stopped: killed or crashed, it is started
 * again at the same address, so that the server's pool finds it back by itself.
 */
export async function supervise(cluster: Cluster, log: (line: string) => void): Promise<Supervised> {
  let postmaster = await launch(cluster, log);
  let stopping = false;
  const { port } = postmaster;
  const watching = watch();

  async function watch(): Promise<void> {
    for (let pause = 100; !stopping; pause = Math.min(pause * 2, 5000)) {
      postmaster.child.unref();
      const since = Date.now();
      await postmaster.ended;
      if (stopping) return;
      log('The database ended unexpectedly; starting it again.');
      if (Date.now() - since > 60_000) pause = 100;
      await sleep(pause);
      postmaster = await relaunch(postmaster);
    }
  }

  async function relaunch(ended: Postmaster): Promise<Postmaster> {
    if (stopping) return ended;
    try {
      return await launch(cluster, log, port);
    } catch (error) {
      log((error as Error).message);
      return ended;
    }
  }

  return {
    port,
    async stop() {
      stopping = true;
      await shutDown(cluster, postmaster);
      await watching;
      // Stopped while it was being started again: the new one has to go as well.
      await shutDown(cluster, postmaster);
    },
    endAtExit() {
      if (!stopping) postmaster.child.kill('SIGINT');
    },
  };
}
