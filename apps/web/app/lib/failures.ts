import { data } from '@remix-run/node';

const statuses = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
} as const;

/** One of the core's five failures, recognised by its shape: the bundle holds no second copy of its classes. */
export type Failure = Error & {
  failure: keyof typeof statuses;
  code?: string;
  fields?: Record<string, string>;
  retryAfter?: number;
  words?: readonly string[];
};

/** What a form shows when its sending was refused: keys under `errors.`, for the form and for single fields. */
export type FormProblem = {
  code: string;
  fields: Record<string, string>;
  retryAfter: number | null;
  /** The words that a field was refused for. */
  words?: readonly string[];
  /** Which form of the page was sent, where there are several. */
  intent: string | null;
  /** What had been filled in, secrets left out: without JavaScript the form comes back empty otherwise. */
  values?: Record<string, string>;
};

export function asFailure(error: unknown): Failure | null {
  if (!(error instanceof Error) || !('failure' in error)) return null;
  return String(error.failure) in statuses ? (error as Failure) : null;
}

function statusOf(failure: Failure): number {
  return failure.code === 'too-many' ? 429 : statuses[failure.failure];
}

function asResponse(failure: Failure) {
  return data({ code: failure.code ?? failure.failure }, { status: statusOf(failure) });
}

/** Awaits a verb in a loader: a failure becomes the response that the error page explains. */
export async function read<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    const failure = asFailure(error);
    throw failure ? asResponse(failure) : error;
  }
}

/** Awaits a verb whose subject may be gone (a used link, a hidden row): null then, for the page to say so itself. */
export async function readOrNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    const failure = asFailure(error)?.failure;
    if (failure === 'not-found' || failure === 'conflict' || failure === 'invalid') return null;
    throw error;
  }
}

export type Attempt<T> = { done: true; value: T } | { done: false; refusal: ReturnType<typeof refusal> };

/** Answers a form with what was wrong, to be shown in it. */
export function refusal(problem: Partial<FormProblem> & { code: string }, status = 400) {
  const whole: FormProblem = { fields: {}, retryAfter: null, intent: null, values: {}, ...problem };
  return data({ problem: whole }, { status });
}

/**
 * Awaits a verb in an action. What the person can mend or wait for comes back as a refusal to return to the form;
 * what they may not see or do at all is thrown to the error page. `sent` is the form, or just its intent.
 */
export async function attempt<T>(answer: Promise<T>, sent: FormData | string | null = null): Promise<Attempt<T>> {
  try {
    return { done: true, value: await answer };
  } catch (error) {
    const failure = asFailure(error);
    if (!failure) throw error;
    if (failure.failure === 'not-found' || failure.failure === 'forbidden') throw asResponse(failure);
    const { fields = {}, retryAfter = null, words = [] } = failure;
    const code = failure.code ?? failure.failure;
    return { done: false, refusal: refusal({ code, fields, retryAfter, words, ...whatWasSent(sent) }, statusOf(failure)) };
  }
}

/** The intent of a form and what was filled in, to be shown again. */
export function whatWasSent(sent: FormData | string | null): { intent: string | null; values: Record<string, string> } {
  if (!(sent instanceof FormData)) return { intent: sent, values: {} };
  const values: Record<string, string> = {};
  for (const [name, value] of sent) {
    if (typeof value === 'string' && !/password|token/i.test(name)) values[name] = value;
  }
  return { intent: values.intent ?? null, values };
}
