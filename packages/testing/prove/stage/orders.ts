/** What the prover may ask its keeper to do. */
export type Order =
  | { name: 'open' }
  | { name: 'stopDatabase'; signal: NodeJS.Signals }
  | { name: 'startDatabase' }
  | { name: 'freezeDatabase' }
  | { name: 'thawDatabase' }
  | { name: 'startRedis' }
  | { name: 'stopRedis' };

/** Told once the order has been carried out, or could not be. */
export type Answer = { id: number; result?: { folder?: string; databaseUrl?: string; redisUrl?: string } | void; failure?: string };
