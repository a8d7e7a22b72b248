import type { Server } from 'socket.io';

/** What may wait for one socket, in packets and in bytes: some minutes of a lively conversation. */
const most = { packets: 1000, bytes: 1024 * 1024 };

type Engine = {
  transport: { socket?: { terminate(): void } };
  on(name: 'packetCreate', listener: (packet: { data?: unknown }) => void): void;
  on(name: 'flush', listener: () => void): void;
  close(discard: boolean): void;
};

/**
 * Closes a socket that does not read what it is told, so that the memory of the process does not hang on it. Its browser
 * comes back and catches up by revision. As much again may be on its way into the network, which takes one batch at a time.
 */
export function dropSlowReaders(io: Server, limits = most): void {
  io.engine.on('connection', (engine: Engine) => {
    let [packets, bytes] = [0, 0];
    engine.on('packetCreate', ({ data }) => {
      packets += 1;
      bytes += typeof data === 'string' ? data.length : 0;
      if (packets > limits.packets || bytes > limits.bytes) drop(engine);
    });
    engine.on('flush', () => {
      packets = bytes = 0;
    });
  });
}

/** At once: a goodbye would queue behind what is not read. */
function drop(engine: Engine): void {
  const { socket } = engine.transport;
  engine.close(true);
  socket?.terminate();
}
