/** The part of autocannon that the benches use; the package brings no types along. */
declare module 'autocannon' {
  import type { EventEmitter } from 'node:events';

  export type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string; setupRequest?: (request: Request) => Request };
  export type Options = { url: string; connections: number; duration: number; requests: Request[] };
  export type Result = { errors: number; timeouts: number; non2xx: number; duration: number; '2xx': number };
  type Run = EventEmitter & PromiseLike<Result>;
  export default function autocannon(options: Options): Run;
}
