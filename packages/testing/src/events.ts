import type { DomainEvent, EventBus } from '@passerelle/core/kernel/events.ts';

/** What the bus told, in order. */
export function recordEvents(bus: EventBus) {
  const heard: DomainEvent[] = [];
  bus.subscribe((event) => heard.push(event));
  return {
    heard,
    named: (name: string) => heard.filter((event) => event.name === name),
    /** The events that a story causes. */
    async during(story: () => Promise<unknown>): Promise<DomainEvent[]> {
      const before = heard.length;
      await story();
      return heard.slice(before);
    },
  };
}
