import type { Socket } from 'socket.io-client';
import { unavailable, type LiveAnswer, type LiveEvents } from './live-events.ts';
import { retryDelay } from './live-retry.ts';

/** `connecting` until the first time it worked. `offline`: the device itself says that it has no network. */
export type LiveState = { connection: 'connecting' | 'online' | 'reconnecting' | 'offline'; sessionEnded: boolean };

const answerWithin = 10_000;
/** An attempt that has not worked by then is given up for a new one. */
const connectWithin = 12_000;
/** How long a line that may be dead (a phone that slept, a changed network) has to show that it lives. */
const aliveWithin = 4000;

/**
 * The one socket of a tab. Reconnects by itself, at once when there is reason to hope; knows nothing of React.
 * Socket.IO's own reconnection is off: it gives up when the server's admission refuses, and a database that is away refuses.
 * It names whose page this is: should somebody else sign in beside it, the page must not go on in their name.
 */
export function createLiveConnection(memberId: string) {
  let state: LiveState = { connection: 'connecting', sessionEnded: false };
  let socket: Socket | null = null;
  let running = false;
  let wasOnline = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let attempt: ReturnType<typeof setTimeout> | undefined;
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

  function connected() {
    clearTimeout(attempt);
    failures = 0;
    const again = wasOnline;
    wasOnline = true;
    become({ connection: 'online', sessionEnded: false });
    for (const go of waiting) go();
    if (again) reconnected.forEach((tell) => tell());
  }

  function lost(error?: Error & { data?: { code?: string } }) {
    if (!running) return;
    clearTimeout(attempt);
    // Turned away, the line itself would stay open; the server lets nobody ask twice on one.
    socket?.disconnect();
    if (error?.data?.code === 'unauthenticated') {
      clearTimeout(retry);
      become({ connection: 'reconnecting', sessionEnded: true });
      return;
    }
    // The device's word is a hint for the person only: without a network a server on the same machine can be reached.
    const cut = navigator.onLine ? 'reconnecting' : 'offline';
    become({ connection: !wasOnline && failures === 0 && navigator.onLine ? 'connecting' : cut });
    clearTimeout(retry);
    retry = setTimeout(connect, retryDelay(failures));
    failures += 1;
  }

  function connect() {
    clearTimeout(retry);
    clearTimeout(attempt);
    if (!running || !socket || socket.connected) return;
    // An attempt that hangs (a network that swallows everything) makes way for this one.
    socket.disconnect();
    socket.connect();
    attempt = setTimeout(() => lost(), connectWithin);
  }

  /** Something changed for the better: try at once, or make sure that the line still lives. */
  function hope() {
    if (document.visibilityState === 'hidden' || !socket) return;
    failures = 0;
    if (!socket.connected) return connect();
    probe();
  }

  function probe() {
    const probed = socket;
    probed?.timeout(aliveWithin).emit('conversation.positions', { conversations: {} }, (error: Error | null) => {
      if (error && probed === socket && probed.connected) probed.io.engine.close();
    });
  }

  async function open() {
    const { io } = await import('socket.io-client').catch(() => ({ io: null }));
    if (!running || socket) return;
    if (!io) {
      // The chunk itself did not arrive: the same wait as for a server that does not answer.
      become({ connection: navigator.onLine ? 'reconnecting' : 'offline' });
      retry = setTimeout(() => void open(), retryDelay(failures++));
      return;
    }
    socket = io({ transports: ['websocket', 'polling'], tryAllTransports: true, reconnection: false, autoConnect: false, auth: { memberId } });
    socket.on('connect', connected);
    socket.on('connect_error', lost);
    socket.on('disconnect', () => lost());
    for (const name of listeners.keys()) attach(name);
    connect();
  }

  function attach(name: string) {
    socket?.on(name, (payload: unknown) => listeners.get(name)?.forEach((tell) => tell(payload as never)));
  }

  return {
    state: () => state,
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
        clearTimeout(retry);
        clearTimeout(attempt);
        window.removeEventListener('online', hope);
        window.removeEventListener('offline', probe);
        document.removeEventListener('visibilitychange', hope);
        socket?.disconnect();
        socket = null;
      };
    },

    /** Asks and waits for the answer. Before the first connection it waits for that too; while cut it says so at once. */
    request<T>(name: string, payload: unknown): Promise<LiveAnswer<T>> {
      return new Promise((resolve) => {
        const ask = () => {
          waiting.delete(ask);
          clearTimeout(patience);
          if (!socket?.connected) return resolve({ ok: false, problem: unavailable });
          socket.timeout(answerWithin).emit(name, payload, (error: Error | null, answer: LiveAnswer<T>) => {
            resolve(error ? { ok: false, problem: unavailable } : answer);
          });
        };
        const patience = setTimeout(ask, answerWithin);
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
        attach(name);
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
