import { unavailable, type LiveAnswer, type LiveEvents } from './live-events.ts';
import { answerWithin, openLine, type Line } from './live-line.ts';
import { createOverlap } from './live-overlap.ts';
import { restartDelay, retryDelay, soon } from './live-retry.ts';

/**
 * `connecting` until the first time it worked. `offline`: the device itself says that it has no network.
 * `expected`: the server said that it would go, so that a short cut is nothing to worry anybody with.
 */
export type LiveState = { connection: 'connecting' | 'online' | 'reconnecting' | 'offline'; sessionEnded: boolean; expected: boolean };

/** An attempt that has not worked by then is given up for a new one. */
const connectWithin = 12_000;
/** A server that said it would go is back by then, or another one there; or something is wrong. */
const restartWithin = 12_000;

/** The live line of a tab. Comes back by itself, at once when there is reason to hope; knows nothing of React. */
export function createLiveConnection(memberId: string) {
  let state: LiveState = { connection: 'connecting', sessionEnded: false, expected: false };
  let dial: (() => Line) | null = null;
  let line: Line | null = null;
  /** The line that is opened before the present one is let go. */
  let next: Line | null = null;
  let running = false;
  let wasOnline = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let attempt: ReturnType<typeof setTimeout> | undefined;
  let patience: ReturnType<typeof setTimeout> | undefined;
  const overlap = createOverlap();
  const retiring = new Set<Line>();
  const watchers = new Set<() => void>();
  const reconnected = new Set<() => void>();
  const listeners = new Map<string, Set<(payload: never) => void>>();
  /** Requests made before the first connection. */
  const waiting = new Set<() => void>();

  function become(change: Partial<LiveState>) {
    if (Object.entries(change).every(([key, value]) => state[key as keyof LiveState] === value)) return;
    state = { ...state, ...change };
    watchers.forEach((tell) => tell());
  }

  function connected(own: Line) {
    if (own !== line && own !== next) return own.close();
    clearTimeout(attempt);
    clearTimeout(patience);
    failures = 0;
    if (own === next) return moved(own);
    const again = wasOnline;
    wasOnline = true;
    become({ connection: 'online', sessionEnded: false, expected: false });
    for (const go of waiting) go();
    if (again) reconnected.forEach((tell) => tell());
  }

  /** Nobody noticed: the new line is there, the old one is heard a little longer. */
  function moved(own: Line) {
    const old = line;
    line = own;
    next = null;
    become({ connection: 'online', sessionEnded: false, expected: false });
    if (old?.isOpen()) {
      retiring.add(old);
      void old.retire().then(() => {
        retiring.delete(old);
        if (retiring.size === 0) overlap.end();
      });
    }
    catchUp();
  }

  /** Something may have been missed on a line that was never cut. */
  function catchUp() {
    reconnected.forEach((tell) => tell());
    announce('line.restored', {});
  }

  function announce<Name extends keyof LiveEvents>(name: Name, payload: LiveEvents[Name]) {
    listeners.get(name)?.forEach((tell) => tell(payload as never));
  }

  function lost(own: Line, error?: Error & { data?: { code?: string } }) {
    if (!running) return;
    // Turned away, the line itself would stay open; the server lets nobody ask twice on one.
    if (error) own.close();
    if (own === next) {
      next = null;
      if (line?.isOpen()) retry = setTimeout(move, restartDelay());
      else connect();
      return;
    }
    if (own !== line) return;
    clearTimeout(attempt);
    // Still on its way to another line, and that one will do.
    if (next) return cut();
    if (error?.data?.code === 'unauthenticated') {
      clearTimeout(retry);
      become({ connection: 'reconnecting', sessionEnded: true });
      return;
    }
    cut();
    clearTimeout(retry);
    retry = setTimeout(connect, state.expected ? restartDelay() : retryDelay(failures));
    failures += 1;
  }

  /** The device's word is a hint for the person only: without a network a server on the same machine can be reached. */
  function cut() {
    const how = navigator.onLine ? 'reconnecting' : 'offline';
    become({ connection: !wasOnline && failures === 0 && navigator.onLine ? 'connecting' : how });
  }

  function connect() {
    clearTimeout(retry);
    clearTimeout(attempt);
    if (!running || !line || line.isOpen()) return;
    const own = line;
    own.connect();
    attempt = setTimeout(() => lost(own), connectWithin);
  }

  /** The server is about to go: first a new line, then the old one may end. */
  function move() {
    clearTimeout(retry);
    if (!running || !dial || next || !line?.isOpen()) return;
    next = dial();
    next.connect();
    const own = next;
    attempt = setTimeout(() => {
      own.close();
      lost(own);
    }, connectWithin);
  }

  function onDraining(own: Line) {
    if (own !== line || state.expected) return;
    become({ expected: true });
    clearTimeout(patience);
    patience = setTimeout(() => become({ expected: false }), restartWithin);
    retry = setTimeout(move, soon());
  }

  /** Something changed for the better: try at once, or make sure that the line still lives. */
  function hope() {
    if (document.visibilityState === 'hidden' || !line) return;
    failures = 0;
    if (!line.isOpen()) return connect();
    line.probe();
  }
  const probe = () => line?.isOpen() && line.probe();

  async function open() {
    const { io } = await import('socket.io-client').catch(() => ({ io: null }));
    if (!running || line) return;
    if (!io) {
      // The chunk itself did not arrive: the same wait as for a server that does not answer.
      become({ connection: navigator.onLine ? 'reconnecting' : 'offline' });
      retry = setTimeout(() => void open(), retryDelay(failures++));
      return;
    }
    dial = () => {
      const own = openLine(io, memberId, { connected, lost });
      own.on('server.draining', () => onDraining(own));
      // A thousand browsers hear this in the same instant.
      own.on('line.restored', () => setTimeout(() => own === line && catchUp(), soon()));
      for (const name of listeners.keys()) attach(own, name);
      return own;
    };
    line = dial();
    connect();
  }

  function attach(own: Line, name: string) {
    if (name === 'line.restored' || name === 'thread.entered') return;
    own.on(name, (payload) => {
      if (own !== line && !retiring.has(own)) return;
      if (retiring.size > 0 && overlap.isEcho(own, name, payload)) return;
      listeners.get(name)?.forEach((tell) => tell(payload as never));
    });
  }

  return {
    state: () => state,
    /** Tells this tab alone. */
    announce,
    watch(tell: () => void) {
      watchers.add(tell);
      return () => void watchers.delete(tell);
    },

    start() {
      running = true;
      window.addEventListener('online', hope);
      window.addEventListener('offline', probe);
      document.addEventListener('visibilitychange', hope);
      void open();
      return () => {
        running = false;
        for (const timer of [retry, attempt, patience]) clearTimeout(timer);
        window.removeEventListener('online', hope);
        window.removeEventListener('offline', probe);
        document.removeEventListener('visibilitychange', hope);
        for (const own of [line, next, ...retiring]) own?.close();
        line = next = null;
      };
    },

    /** Asks and waits for the answer. Before the first connection it waits for that too; while cut it says so at once. */
    request<T>(name: string, payload: unknown): Promise<LiveAnswer<T>> {
      return new Promise((resolve) => {
        const ask = () => {
          waiting.delete(ask);
          clearTimeout(timer);
          resolve(line?.isOpen() ? line.request<T>(name, payload) : { ok: false, problem: unavailable });
        };
        const timer = setTimeout(ask, answerWithin);
        if (state.connection === 'connecting') waiting.add(ask);
        else ask();
      });
    },

    on<Name extends keyof LiveEvents>(name: Name, tell: (payload: LiveEvents[Name]) => void): () => void {
      const known = listeners.get(name);
      const all = known ?? new Set<(payload: never) => void>();
      all.add(tell);
      if (!known) {
        listeners.set(name, all);
        for (const own of [line, next, ...retiring]) if (own) attach(own, name);
      }
      return () => void all.delete(tell);
    },

    /** After every connection but the first: what was told meanwhile was missed, and rooms one had asked for are left. */
    onReconnect(tell: () => void): () => void {
      reconnected.add(tell);
      return () => void reconnected.delete(tell);
    },
  };
}
