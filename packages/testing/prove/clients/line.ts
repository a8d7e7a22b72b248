import { io, type Socket } from 'socket.io-client';
import { noAnswer, type Told } from './answers.ts';

/** Who asks, and where: the address may be another one at each attempt. */
export type Seat = { memberId: string; cookie: string; url(): string };

export type LineWishes = {
  transport?: 'websocket' | 'polling';
  /** Milliseconds before the next attempt. */
  retryDelay(failures: number): number;
};

export type Line = ReturnType<typeof openLine>;

const patience = 10_000;

/** The live line of one tab, as the browser's: it comes back by itself, with a new socket for each attempt. */
export function openLine(seat: Seat, { transport = 'websocket', retryDelay }: LineWishes) {
  let socket: Socket | null = null;
  let failures = 0;
  let closed = false;
  let refusal: string | null = null;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let attemptedAt = 0;
  const told = new Set<(name: string, payload: never) => void>();
  const connects = new Set<() => void>();
  const disconnects = new Set<(reason: string) => void>();

  function connect() {
    if (closed) return;
    attemptedAt = performance.now();
    const attempt = io(seat.url(), {
      transports: [transport],
      forceNew: true,
      reconnection: false,
      timeout: 5000,
      auth: { memberId: seat.memberId },
      extraHeaders: { cookie: seat.cookie },
    });
    socket = attempt;
    attempt.on('connect', () => {
      failures = 0;
      refusal = null;
      for (const tell of connects) tell();
    });
    attempt.onAny((name: string, payload) => {
      for (const tell of told) tell(name, payload as never);
    });
    attempt.on('connect_error', (error) => lost(attempt, `refused: ${error.message}`, error));
    attempt.on('disconnect', (reason) => lost(attempt, reason));
  }

  function lost(attempt: Socket, reason: string, error?: Error & { data?: { code?: string } }) {
    if (attempt !== socket) return;
    socket = null;
    attempt.close();
    for (const tell of disconnects) tell(reason);
    // Signed out: the browser asks for the password instead of trying on.
    if (error?.data?.code === 'unauthenticated') return void (refusal = 'unauthenticated');
    if (closed) return;
    clearTimeout(retry);
    retry = setTimeout(connect, retryDelay(failures));
    failures += 1;
  }

  connect();
  return {
    isConnected: () => socket?.connected ?? false,
    /** Why nobody tries any more. */
    refusal: () => refusal,
    /** When the attempt began that the connection of now, or the last one, came from. */
    attemptedAt: () => attemptedAt,
    async request<T>(name: string, payload: unknown): Promise<Told<T>> {
      const asked = socket;
      if (!asked?.connected) return noAnswer;
      return asked.timeout(patience).emitWithAck(name, payload).then(
        (answer: Told<T>) => answer,
        () => noAnswer,
      );
    },
    on(name: string, tell: (payload: never) => void): () => void {
      const listener = (heard: string, payload: never) => heard === name && tell(payload);
      told.add(listener);
      return () => void told.delete(listener);
    },
    onAny: (tell: (name: string, payload: never) => void) => void told.add(tell),
    onConnect: (tell: () => void) => void connects.add(tell),
    onDisconnect: (tell: (reason: string) => void) => void disconnects.add(tell),
    whenConnected(): Promise<void> {
      if (socket?.connected) return Promise.resolve();
      return new Promise((resolve) => {
        const once = () => {
          connects.delete(once);
          resolve();
        };
        connects.add(once);
      });
    },
    close() {
      closed = true;
      clearTimeout(retry);
      socket?.close();
      socket = null;
    },
  };
}
