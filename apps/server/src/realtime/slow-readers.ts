import type { Server } from 'socket.io';

/** What may wait for one socket, in packets and in bytes: some minutes of a lively conversation. */
const mostPackets = 1000;
const mostBytes = 1024 * 1024;
const lookEvery = 1000;

type Engine = {
  writeBuffer: { data?: unknown }[];
  transport: { socket?: { bufferedAmount: number; terminate(): void } };
  close(discard?: boolean): void;
};

/**
 * Closes sockets that do not read what they are told, so that the memory of one process does not hang on them. Their
 * browsers come back and catch up by revision. Answers the function that ends it.
 */
export function dropSlowReaders(io: Server, limits = { packets: mostPackets, bytes: mostBytes, every: lookEvery }): () => void {
  const looking = setInterval(() => {
    for (const engine of Object.values((io.engine as unknown as { clients: Record<string, Engine> }).clients)) {
      if (isBehind(engine, limits)) drop(engine);
    }
  }, limits.every);
  return () => clearInterval(looking);
}

function isBehind({ writeBuffer, transport }: Engine, { packets, bytes }: { packets: number; bytes: number }): boolean {
  const inFlight = transport.socket?.bufferedAmount ?? 0;
  if (writeBuffer.length === 0 && inFlight === 0) return false;
  if (writeBuffer.length > packets || inFlight > bytes) return true;
  let waiting = inFlight;
  for (const { data } of writeBuffer) waiting += typeof data === 'string' ? data.length : 0;
  return waiting > bytes;
}

/** At once: a goodbye would queue behind what is not read. */
function drop(engine: Engine): void {
  engine.writeBuffer.length = 0;
  if (engine.transport.socket) engine.transport.socket.terminate();
  else engine.close(true);
}
