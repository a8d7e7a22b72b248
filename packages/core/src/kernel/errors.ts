/** The five ways a verb fails. Each transport translates them once; nothing else may leave a service on purpose. */
export type FailureKind = 'invalid' | 'unauthenticated' | 'forbidden' | 'not-found' | 'conflict';

export abstract class Failure extends Error {
  abstract readonly failure: FailureKind;
  /** A finer reason, for programs and for the catalogue's `errors.<code>`. */
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.name = new.target.name;
    this.code = code;
  }
}

/** The input breaks a rule. `fields` maps a field's name to a message key. */
export class Invalid extends Failure {
  readonly failure = 'invalid';
  readonly fields: Record<string, string>;
  /** Seconds to wait before another try, when the rule is a limit (`too-many`). */
  readonly retryAfter: number | undefined;
  /** The words that a field is refused for, as they stand in it, where the rule is about words. */
  readonly words: readonly string[];
  constructor(code: string, fields: Record<string, string> = {}, retryAfter?: number, words: readonly string[] = []) {
    super(code);
    this.words = words;
    this.fields = fields;
    this.retryAfter = retryAfter;
  }
}

/** Nobody is signed in, or the proof given is wrong. */
export class Unauthenticated extends Failure {
  readonly failure = 'unauthenticated';
  constructor(code = 'unauthenticated') {
    super(code);
  }
}

/** The actor sees the thing but may not do this to it. */
export class Forbidden extends Failure {
  readonly failure = 'forbidden';
  constructor(code = 'forbidden') {
    super(code);
  }
}

/** Absent, or hidden from the actor: the two look alike. */
export class NotFound extends Failure {
  readonly failure = 'not-found';
  constructor(code = 'not-found') {
    super(code);
  }
}

/** The state of things forbids it now: already there, already used, changed meanwhile. */
export class Conflict extends Failure {
  readonly failure = 'conflict';
  /** Whom or what it is about, by name, where saying that helps. */
  readonly words: readonly string[];
  constructor(code = 'conflict', words: readonly string[] = []) {
    super(code);
    this.words = words;
  }
}
