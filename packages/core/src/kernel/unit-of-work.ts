import { randomUUID } from 'node:crypto';
import { databaseOn, namedQueryOn, type Database, type DatabaseHandle, type NamedQuery } from './database.ts';
import type { DomainEvent, EventBus } from './events.ts';
import { announceRights } from './notices.ts';

/** Runs a statement in the transaction at hand; what pg-boss needs to enqueue within it. */
export type SqlExecutor = {
  executeSql(text: string, values: unknown[]): Promise<{ rows: unknown[] }>;
};

/** Puts a job on the queue within the caller's transaction; an array of data is as many jobs. */
export type JobQueue = {
  enqueue(name: string, data: object | readonly object[], within: SqlExecutor): Promise<void>;
};

export type Work = {
  tx: Database;
  /** Like the kernel's, within this transaction. */
  query: NamedQuery;
  /** Tells the bus after the commit; forgotten on rollback. */
  record(event: DomainEvent): void;
  /** A job that exists exactly if this transaction commits (transactional outbox); an array of data is as many jobs. */
  enqueue(name: string, data: object | readonly object[]): Promise<void>;
};

export type UnitOfWork = {
  /** One transaction: all of it or nothing; events leave after the commit. */
  run<T>(story: (work: Work) => Promise<T>): Promise<T>;
  /** For a verb that is a single statement: PostgreSQL's own transaction around it, one round trip instead of three. */
  once<T>(statement: (db: Database, record: Work['record']) => Promise<T>): Promise<T>;
};

export function createUnitOfWork(handle: DatabaseHandle, bus: EventBus, jobs: JobQueue): UnitOfWork {
  return {
    async run(story) {
      const events: DomainEvent[] = [];
      const client = await handle.pool.connect();
      let broken: Error | undefined;
      // A connection that breaks between two statements tells so by an event; unheard, it would end the process (P12).
      const noteBreak = (error: Error) => (broken = error);
      client.on('error', noteBreak);
      try {
        await client.query('begin');
        const within: SqlExecutor = { executeSql: (text, values) => client.query(text, values) };
        const result = await story({
          tx: databaseOn(client),
          query: namedQueryOn(client),
          record: (event) => events.push(event.rights ? { ...event, noticeId: randomUUID() } : event),
          enqueue: (name, data) => jobs.enqueue(name, data, within),
        });
        for (const event of events) if (event.rights) await announceRights(within, event);
        await client.query('commit');
        bus.publish(events);
        return result;
      } catch (error) {
        // A client whose rollback fails is in an unknown state: the pool must not lend it again.
        await client.query('rollback').catch((failure: Error) => (broken = failure));
        throw error;
      } finally {
        client.off('error', noteBreak);
        client.release(broken);
      }
    },
    async once(statement) {
      const events: DomainEvent[] = [];
      const result = await statement(handle.db, (event) => {
        // Other nodes hear of it within its transaction, and here that is over.
        if (event.rights) throw new Error(`${event.name} changes rights: record it within run()`);
        events.push(event);
      });
      bus.publish(events);
      return result;
    },
  };
}
