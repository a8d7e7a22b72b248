import { randomUUID } from 'node:crypto';
import type { RightsNotice } from '@passerelle/core/kernel/notices.ts';
import { Prepared } from '../prepared.ts';
import type { Telling } from '../telling.ts';
import { openLink, type Entry, type Link } from './link.ts';
import { createPeers, type NodeTimes } from './peers.ts';

/** Member id to the conversations whose rooms hear of that member's coming and going. */
export type PresenceList = Record<string, string[]>;

/** What a node says beside what is told to sockets. `here` is all of it; `ask` wants everybody's. */
type Meta =
  | { is: 'told'; rooms: string[]; except?: string[]; conversation?: { id: string; roster?: number }; notice?: RightsNotice }
  | { is: 'came' | 'here'; members: PresenceList }
  | { is: 'went'; memberIds: string[] }
  | { is: 'beat' | 'ask' | 'bye' };

export type ClusterEvents = {
  onTelling(telling: Telling): void;
  onCame(node: string, members: PresenceList): void;
  onHere(node: string, members: PresenceList): void;
  onWent(node: string, memberIds: string[]): void;
  onGone(node: string): void;
  /** Something told elsewhere has not been heard here, or may not have been. */
  onMissed(): void;
  /** Who is present on this node. */
  present(): PresenceList;
  onError(error: unknown): void;
};

export type Cluster = ReturnType<typeof joinCluster>;

/** This node among the others of its installation. */
export function joinCluster(redis: { url: string; stream: string }, events: ClusterEvents, times: NodeTimes) {
  const say = (meta: Meta, text = '') => link.send(meta, text);
  const missed = () => {
    events.onMissed();
    say({ is: 'ask' });
  };
  // Somebody new, or somebody who was taken for gone: what they hold is not known here.
  const peers = createPeers({ gone: events.onGone, fresh: () => say({ is: 'ask' }), hole: missed }, times);
  const link: Link = openLink({
    ...redis,
    node: randomUUID(),
    onEntry: hear,
    onUp() {
      missed();
      say({ is: 'here', members: events.present() });
    },
    onDown: events.onError,
  });

  function hear(entry: Entry): void {
    const { node } = entry;
    peers.heard(entry);
    for (const { meta, text } of entry.parcels) {
      try {
        take(node, JSON.parse(meta) as Meta, text);
      } catch (error) {
        events.onError(error);
      }
    }
  }

  function take(node: string, meta: Meta, text: string): void {
    switch (meta.is) {
      case 'told': {
        const { is: _, ...telling } = meta;
        return events.onTelling({ ...telling, prepared: text === '' ? null : new Prepared(text) });
      }
      case 'came':
        return events.onCame(node, meta.members);
      case 'here':
        return events.onHere(node, meta.members);
      case 'went':
        return events.onWent(node, meta.memberIds);
      case 'ask':
        return say({ is: 'here', members: events.present() });
      case 'bye':
        return peers.remove(node);
      case 'beat':
    }
  }

  const beating = setInterval(() => {
    say({ is: 'beat' });
    peers.sweep(link.isHearing());
  }, times.beat);

  return {
    tell: ({ prepared, ...meta }: Telling) => say({ is: 'told', ...meta }, prepared?.text ?? ''),
    came: (members: PresenceList) => say({ is: 'came', members }),
    went: (memberIds: string[]) => say({ is: 'went', memberIds }),
    /** Somebody else is there to take over. */
    hasPeers: () => link.isHearing() && peers.count() > 0,
    async leave(): Promise<void> {
      clearInterval(beating);
      say({ is: 'bye' });
      await link.close();
    },
  };
}
