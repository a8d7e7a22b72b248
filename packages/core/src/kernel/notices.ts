import { Client } from 'pg';
import type { DomainEvent, RightsChange } from './events.ts';
import type { SqlExecutor } from './unit-of-work.ts';

const channel = 'passerelle_rights';
/** PostgreSQL takes 8,000 bytes a notice; this many ids stay well below. */
export const idsPerNotice = 100;
/** How often the line is asked whether it lives, and how long it has to answer. */
const probeEvery = 10_000;
const answerWithin = 5_000;
const longestPause = 5_000;

/** A change of rights as every node hears it; `id` tells that two roads brought the same one. */
export type RightsNotice = { id: string; change: RightsChange };

/** Tells every node within the transaction that makes the change, so that it is heard exactly if that commits. */
export async function announceRights({ executeSql }: SqlExecutor, { rights, noticeId }: DomainEvent): Promise<void> {
  if (!rights || noticeId === undefined) return;
  for (const change of portions(rights)) {
    await executeSql('select pg_notify($1, $2)', [channel, JSON.stringify({ id: noticeId, change } satisfies RightsNotice)]);
  }
}

function portions(change: RightsChange): RightsChange[] {
  if (change.does !== 'end') return cut(change.memberIds).map((memberIds) => ({ ...change, memberIds }));
  return cut(change.sessionIds).map((sessionIds) => ({ ...change, sessionIds }));
}

const cut = (ids: string[]) => Array.from({ length: Math.ceil(ids.length / idsPerNotice) }, (_, at) => ids.slice(at * idsPerNotice, (at + 1) * idsPerNotice));

export type NoticeListener = {
  onNotice(notice: RightsNotice): void;
  /** Listening, for the first time or again: what was announced before has not been heard. */
  onListening(): void;
  onError(error: unknown): void;
};

/**
 * Hears every node's changes of rights, on a connection of its own (LISTEN does not live through PgBouncer's transaction
 * mode), and comes back after any cut. Answers the function that ends it.
 */
export function listenForRights(url: string, listener: NoticeListener): () => Promise<void> {
  let client: Client | null = null;
  let ended = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function open(): Promise<void> {
    const own = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: answerWithin, query_timeout: answerWithin, application_name: 'passerelle notices' });
    client = own;
    let lost = false;
    const lose = (error: unknown) => {
      if (lost) return;
      lost = true;
      void end(own);
      if (ended) return;
      // Once for each time away, not for each attempt.
      if (failures === 0) listener.onError(error);
      timer = setTimeout(() => void open(), Math.min(longestPause, 250 * 2 ** failures) * (0.5 + Math.random() / 2));
      failures += 1;
    };
    own.on('error', lose).on('end', () => lose(new Error('the database closed the line for notices')));
    own.on('notification', ({ payload = '' }) => hear(payload));
    try {
      await own.connect();
      await own.query(`listen ${channel}`);
    } catch (error) {
      return lose(error);
    }
    if (ended || lost) return;
    failures = 0;
    listener.onListening();
    timer = setTimeout(() => void probe(own, lose), probeEvery);
  }

  /** A network that swallows packets says nothing by itself. */
  async function probe(own: Client, lose: (error: unknown) => void): Promise<void> {
    try {
      await own.query('select 1');
      if (!ended && own === client) timer = setTimeout(() => void probe(own, lose), probeEvery);
    } catch (error) {
      lose(error);
    }
  }

  function hear(payload: string): void {
    try {
      listener.onNotice(JSON.parse(payload) as RightsNotice);
    } catch (error) {
      listener.onError(error);
    }
  }

  void open();
  return async () => {
    ended = true;
    clearTimeout(timer);
    if (client) await end(client);
  };
}

/** One that never got through, or broke, cannot say goodbye. */
async function end(client: Client): Promise<void> {
  await client.end().catch(() => undefined);
}
