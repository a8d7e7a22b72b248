/** Who an event concerns; the transport maps each to a room. */
export type Audience =
  | { to: 'conversation'; id: string }
  /** Those who have a thread open; a cohort's goes with its group's roster. */
  | { to: 'thread'; id: string; groupId: string | null }
  | { to: 'programme'; id: string }
  | { to: 'curators'; programmeId: string }
  | { to: 'college'; programmeId: string; college: string }
  | { to: 'member'; id: string };

/**
 * What a change of rights does to the browsers that are open just then. Ids only: it also travels as a PostgreSQL notice.
 * `end`: the sockets of these sessions close. `readmit`: the members' sockets close and come back into what they may see now.
 * `enter`, `leave`: their sockets go into the conversation's room, or out of it, as of that roster revision.
 */
export type RightsChange =
  | { does: 'end'; memberIds: string[]; sessionIds: string[] }
  | { does: 'readmit'; memberIds: string[] }
  | { does: 'enter' | 'leave'; memberIds: string[]; conversationId: string; revision: number };

/** Something that happened, told after its transaction committed. The payload is the same for every reader. */
export type DomainEvent = {
  name: string;
  audience: Audience[];
  payload: unknown;
  /** The roster of its conversation as the writing statement saw it: whoever left before is not to be told. */
  roster?: { conversationId: string; revision: number };
  /** It changes what somebody may see: every node heeds it before it tells anything of it. Recorded within `work.run` only. */
  rights?: RightsChange;
  /** Given by the unit of work to a change of rights, which comes to a node by more than one road. */
  noticeId?: string;
};

type Listener = (event: DomainEvent) => void;

export type EventBus = {
  publish(events: readonly DomainEvent[]): void;
  subscribe(listener: Listener): () => void;
};

/** An in-process bus. A listener that throws is reported and does not keep the others from hearing. */
export function createEventBus(onError: (error: unknown) => void): EventBus {
  const listeners = new Set<Listener>();
  return {
    publish(events) {
      for (const event of events) {
        for (const listener of listeners) {
          try {
            listener(event);
          } catch (error) {
            onError(error);
          }
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
