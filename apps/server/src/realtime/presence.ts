import type { PresenceList } from './nodes/cluster.ts';

export type PresenceChange = { memberId: string; online: boolean; conversationIds: string[] };

export type Presence = ReturnType<typeof createPresence>;

/**
 * Who is online: whoever has a living socket on any node, and for a few seconds after the last one. Of each member it knows
 * the smaller conversations, whose rooms are told.
 */
export function createPresence(options: {
  /** Whether a socket of the member is still open on this node. */
  isHere(memberId: string): boolean;
  /** To this node's sockets. */
  tell(change: PresenceChange): void;
  /** To the other nodes. */
  came(members: PresenceList): void;
  went(memberIds: string[]): void;
  /** Milliseconds for which a member stays after the last socket. */
  grace: number;
}) {
  const here = new Map<string, string[]>();
  const there = new Map<string, Map<string, string[]>>();
  const leaving = new Map<string, ReturnType<typeof setTimeout>>();

  const isOnline = (id: string) => here.has(id) || [...there.values()].some((members) => members.has(id));

  function add(members: Map<string, string[]>, memberId: string, conversationIds: string[]): void {
    const before = isOnline(memberId);
    members.set(memberId, conversationIds);
    if (!before) options.tell({ memberId, online: true, conversationIds });
  }

  function remove(members: Map<string, string[]>, memberId: string): void {
    const conversationIds = members.get(memberId);
    if (!conversationIds) return;
    members.delete(memberId);
    if (!isOnline(memberId)) options.tell({ memberId, online: false, conversationIds });
  }

  function onNode(node: string): Map<string, string[]> {
    const members = there.get(node) ?? new Map<string, string[]>();
    there.set(node, members);
    return members;
  }

  function stay(memberId: string): void {
    clearTimeout(leaving.get(memberId));
    leaving.delete(memberId);
  }

  return {
    isOnline,
    arrived(memberId: string, conversationIds: string[]): void {
      stay(memberId);
      add(here, memberId, conversationIds);
      options.came({ [memberId]: conversationIds });
    },
    departed(memberId: string): void {
      if (options.isHere(memberId) || !here.has(memberId)) return;
      stay(memberId);
      leaving.set(memberId, setTimeout(() => {
        leaving.delete(memberId);
        remove(here, memberId);
        options.went([memberId]);
      }, options.grace));
    },
    /** The member's rights changed, and with them who may know: gone for everybody, until a socket comes back. Every node does this. */
    forget(memberId: string): void {
      stay(memberId);
      for (const members of [here, ...there.values()]) remove(members, memberId);
    },
    enter(memberId: string, conversationId: string): void {
      for (const members of [here, ...there.values()]) {
        const known = members.get(memberId);
        if (known && !known.includes(conversationId)) members.set(memberId, [...known, conversationId]);
      }
    },
    leave(memberId: string, conversationId: string): void {
      for (const members of [here, ...there.values()]) {
        const known = members.get(memberId);
        if (known) members.set(memberId, known.filter((id) => id !== conversationId));
      }
    },
    came(node: string, list: PresenceList): void {
      for (const [memberId, conversationIds] of Object.entries(list)) add(onNode(node), memberId, conversationIds);
    },
    /** All that a node has; whoever it had before is not there any more. */
    replaced(node: string, list: PresenceList): void {
      const members = onNode(node);
      for (const memberId of members.keys()) if (!Object.hasOwn(list, memberId)) remove(members, memberId);
      for (const [memberId, conversationIds] of Object.entries(list)) add(members, memberId, conversationIds);
    },
    went(node: string, memberIds: string[]): void {
      for (const memberId of memberIds) remove(onNode(node), memberId);
    },
    gone(node: string): void {
      const members = onNode(node);
      for (const memberId of members.keys()) remove(members, memberId);
      there.delete(node);
    },
    list: (): PresenceList => Object.fromEntries(here),
    close(): void {
      for (const timer of leaving.values()) clearTimeout(timer);
    },
  };
}
