import type { ManagerOptions, Socket, SocketOptions } from 'socket.io-client';
import { unavailable, type LiveAnswer } from './live-events.ts';

type Connect = (options: Partial<ManagerOptions & SocketOptions>) => Socket;
type LineEvents = {
  connected(line: Line): void;
  /** It was there and is not any more, or did not come about. */
  lost(line: Line, error?: Error & { data?: { code?: string } }): void;
};
export type Line = ReturnType<typeof openLine>;

export const answerWithin = 10_000;
/** How long a line that may be dead (a phone that slept, a changed network) has to show that it lives. */
const aliveWithin = 4000;
/** A line that was left is still heard for so long: what was under way on it arrives. */
const overlap = 1000;

/**
 * One socket, with its requests. Socket.IO's own reconnection is off: it gives up when the server's admission refuses, and a
 * database that is away refuses. It names whose page this is: should somebody else sign in beside it, the page must not go
 * on in their name.
 */
export function openLine(io: Connect, memberId: string, { connected, lost }: LineEvents) {
  const socket = io({ transports: ['websocket', 'polling'], tryAllTransports: true, reconnection: false, autoConnect: false, forceNew: true, auth: { memberId } });
  let asked = 0;
  const line = {
    isOpen: () => socket.connected,
    /** An attempt that hangs (a network that swallows everything) makes way for this one. */
    connect() {
      socket.disconnect();
      socket.connect();
    },
    on: (name: string, tell: (payload: unknown) => void) => void socket.on(name, tell),
    request<T>(name: string, payload: unknown): Promise<LiveAnswer<T>> {
      asked += 1;
      return new Promise((resolve) => {
        socket.timeout(answerWithin).emit(name, payload, (error: Error | null, answer: LiveAnswer<T>) => {
          asked -= 1;
          resolve(error ? { ok: false, problem: unavailable } : answer);
        });
      });
    },
    /** Drops the line when it does not answer. */
    probe() {
      socket.timeout(aliveWithin).emit('conversation.positions', { conversations: {} }, (error: Error | null) => {
        if (error && socket.connected) socket.io.engine.close();
      });
    },
    close: () => void socket.disconnect(),
    /** Another line has taken over: waits for what is under way, then goes. */
    async retire() {
      const until = Date.now() + answerWithin;
      do await new Promise((resolve) => setTimeout(resolve, overlap));
      while (asked > 0 && Date.now() < until);
      socket.disconnect();
    },
  };
  socket.on('connect', () => connected(line));
  socket.on('connect_error', (error) => lost(line, error));
  socket.on('disconnect', () => lost(line));
  return line;
}
