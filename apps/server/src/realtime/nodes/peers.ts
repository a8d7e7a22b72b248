import type { Entry } from './link.ts';

/** Milliseconds. */
export type NodeTimes = {
  /** Between two signs of life. */
  beat: number;
  /** Without one, a node counts as gone, and everybody on it. */
  gone: number;
  /** A reload, or a move to another node, is no absence. */
  grace: number;
};
export const nodeTimes: NodeTimes = { beat: 2000, gone: 7000, grace: 5000 };

type Peer = { number: number; heardAt: number };

/** The other nodes: who lives, and whether anything that they said is missing. */
export function createPeers(on: { gone(node: string): void; fresh(): void; hole(): void }, times: Omit<NodeTimes, 'grace'>) {
  const peers = new Map<string, Peer>();

  function remove(node: string): void {
    if (peers.delete(node)) on.gone(node);
  }
  return {
    heard({ node, number }: Entry): void {
      const known = peers.get(node);
      peers.set(node, { number, heardAt: Date.now() });
      if (!known) on.fresh();
      else if (number !== known.number + 1) on.hole();
    },
    remove,
    /** Called at every beat. `hearing`: what is not heard has not been said, or nothing can be heard for long. */
    sweep(hearing: boolean): void {
      const since = Date.now() - (hearing ? times.gone : 2 * times.gone);
      for (const [node, { heardAt }] of peers) {
        if (heardAt >= since) continue;
        remove(node);
        // Gone without a word: killed, it may have stored what it never told.
        on.hole();
      }
    },
    count: () => peers.size,
  };
}
