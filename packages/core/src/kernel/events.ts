/** Who an event concerns; the transport maps each to a room. */
export type Audience =
  | { to: 'conversation'; id: string }
  | { to: 'thread'; id: string }
  | { to: 'programme'; id: string }
  | { to: 'curators'; programmeId: string }
  | { to: 'member'; id: string };

/** Something that happened, told after its transaction committed. The payload is the same for every reader. */
export type DomainEvent = { name: string; audience: Audience[]; payload: unknown };

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
