import { setTimeout as pause } from 'node:timers/promises';
import { createClient } from '@redis/client';

/** Entries kept for a node that was away for a moment; what is older it makes good by asking its clients to catch up. */
const mostEntries = 4000;
const entriesPerRead = 200;
const blockFor = 2000;
/** A connection that has not answered by then is given up, an open one as well as a new one. */
const answerWithin = 6000;
const longestPause = 2000;

/** One thing told to the other nodes: what it is, and words that are not read on the way. */
export type Parcel = { meta: object; text: string };
export type Entry = { node: string; number: number; parcels: { meta: string; text: string }[] };

export type LinkOptions = {
  url: string;
  /** The stream's name: nodes of one installation share it, and no others. */
  stream: string;
  node: string;
  onEntry(entry: Entry): void;
  /** The link is there, for the first time or again. */
  onUp(): void;
  /** Once for each time away. */
  onDown(error: unknown): void;
};

export type Link = ReturnType<typeof openLink>;

/**
 * This node's line to the others: one Redis stream that all write and all read. What it is given while Redis is away is
 * lost, but keeps its number: the others see the hole.
 */
export function openLink({ url, stream, node, onEntry, onUp, onDown }: LinkOptions) {
  let writer: ReturnType<typeof connectTo> | null = null;
  let reader: ReturnType<typeof connectTo> | null = null;
  let closed = false;
  let up = false;
  let heardAt = 0;
  let position: string | null = null;
  let number = 0;
  let parcels: Parcel[] = [];
  const stop = new AbortController();

  function giveUp(): void {
    up = false;
    for (const client of [writer, reader]) if (client?.isOpen) client.destroy();
  }

  /** Everything that was said since the last turn of the event loop goes as one entry. */
  function flush(): void {
    const going = parcels;
    parcels = [];
    number += 1;
    if (!up || !writer) return;
    const fields: Record<string, string> = { node, number: String(number) };
    going.forEach(({ meta, text }, at) => {
      fields[`m${at}`] = JSON.stringify(meta);
      fields[`t${at}`] = text;
    });
    writer.xAdd(stream, '*', fields, { TRIM: { strategy: 'MAXLEN', strategyModifier: '~', threshold: mostEntries } }).catch(giveUp);
  }

  /** Goes on where it stopped; at the end of the stream the first time, or when Redis has lost what was in it. */
  async function findPosition(client: NonNullable<typeof writer>): Promise<string> {
    const last = await client.xRevRange(stream, '+', '-', { COUNT: 1 });
    const end = last?.[0]?.id ?? '0-0';
    return position === null || isAfter(position, end) ? end : position;
  }

  async function read(client: NonNullable<typeof reader>): Promise<void> {
    while (!closed) {
      const streams = await within(client.xRead({ key: stream, id: position ?? '0-0' }, { COUNT: entriesPerRead, BLOCK: blockFor }));
      heardAt = Date.now();
      for (const { id, message } of streams?.[0]?.messages ?? []) {
        position = id;
        const entry = entryOf(message);
        if (entry && entry.node !== node) onEntry(entry);
      }
    }
  }

  async function run(): Promise<void> {
    for (let failures = 0; !closed; failures += 1) {
      try {
        [writer, reader] = [connectTo(url), connectTo(url)];
        await within(Promise.all([writer.connect(), reader.connect()]));
        position = await within(findPosition(writer));
        if (closed) break;
        heardAt = Date.now();
        up = true;
        failures = 0;
        onUp();
        await read(reader);
      } catch (error) {
        if (!closed && failures === 0) onDown(error);
      }
      giveUp();
      await pause(Math.min(longestPause, 100 * 2 ** failures), undefined, { signal: stop.signal }).catch(() => undefined);
    }
    giveUp();
  }
  const running = run();

  return {
    send(meta: object, text = ''): void {
      if (parcels.push({ meta, text }) === 1) setImmediate(flush);
    },
    /** The other nodes can be heard. */
    isHearing: () => up && Date.now() - heardAt < 2 * blockFor,
    /** Says what was still to be said. */
    async close(): Promise<void> {
      if (parcels.length > 0) flush();
      if (up && writer) await within(writer.ping()).catch(() => undefined);
      closed = true;
      stop.abort();
      giveUp();
      await running;
    },
  };
}

function connectTo(url: string) {
  // Reconnecting is done here, in one place for both connections, and nothing queues up while Redis is away.
  const client = createClient({ url, disableOfflineQueue: true, commandsQueueMaxLength: 2000, socket: { reconnectStrategy: false, connectTimeout: answerWithin } });
  client.on('error', () => undefined);
  return client;
}

function entryOf({ node, number, ...fields }: Record<string, string>): Entry | null {
  if (node === undefined || number === undefined) return null;
  const parcels: Entry['parcels'] = [];
  for (let at = 0; fields[`m${at}`] !== undefined; at++) parcels.push({ meta: fields[`m${at}`] ?? '{}', text: fields[`t${at}`] ?? '' });
  return { node, number: Number(number), parcels };
}

/** Whether one stream id comes after another: milliseconds, then a number. */
function isAfter(one: string, other: string): boolean {
  const [[ms = 0, n = 0], [otherMs = 0, otherN = 0]] = [one, other].map((id) => id.split('-').map(Number)) as [number[], number[]];
  return ms > otherMs || (ms === otherMs && n > otherN);
}

async function within<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('Redis does not answer')), answerWithin);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
