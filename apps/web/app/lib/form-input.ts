import type { z } from 'zod';
import { refusal, whatWasSent } from './failures.ts';

type Parsed<T> = { ok: true; input: T } | { ok: false; refusal: ReturnType<typeof refusal> };

/**
 * Reads a form by its contract. `given` adds or replaces what the form does not say itself (an id out of the address).
 * Fields that the contract does not know stay out, so that `intent` and the like can travel along.
 */
export function readForm<S extends z.ZodObject>(
  schema: S,
  form: FormData,
  given: Record<string, unknown> = {},
): Parsed<z.output<S>> {
  const raw: Record<string, unknown> = {};
  for (const name of Object.keys(schema.shape)) {
    const value = form.get(name);
    if (typeof value === 'string') raw[name] = value;
  }
  const sent = { ...raw, ...given };
  const result = schema.safeParse(sent);
  if (result.success) return { ok: true, input: result.data };
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[String(issue.path[0] ?? '')] ??= messageKey(issue, sent);
  return { ok: false, refusal: refusal({ code: 'invalid', fields, ...whatWasSent(form) }) };
}

/** Contracts name their messages by catalogue key; zod's own sentences are English and stay inside. */
function messageKey(issue: z.core.$ZodIssue, sent: Record<string, unknown>): string {
  if (!sent[String(issue.path[0])]) return 'required';
  return /^[a-z][A-Za-z]+$/.test(issue.message) ? issue.message : 'invalidValue';
}
