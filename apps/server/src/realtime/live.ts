import type { Socket } from 'socket.io';
import type { Actor } from '@passerelle/core/kernel/actor.ts';

/** The conversations of a socket's member as they were when it was let in. */
export type Circle = { id: string; roster: number; small: boolean }[];
type LiveData = { actor: Actor; circle: Circle; /** Milliseconds. */ typedAt?: number };

export type Live = Socket<Record<string, never>, Record<string, (payload: unknown) => void>, Record<string, never>, LiveData>;
/** A verb of the socket: what it does with a validated actor and an unvalidated payload. */
export type LiveVerb = (actor: Actor, payload: unknown, socket: Live) => Promise<unknown>;
