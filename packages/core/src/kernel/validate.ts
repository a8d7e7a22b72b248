import type { z } from 'zod';
import { idSchema } from './contract.ts';
import { Invalid, NotFound } from './errors.ts';

/** The parsed input, or Invalid with the first message key of each field. Unknown keys are refused by strict schemas. */
export function validate<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  // A map: a field may be called like something every object has.
  const fields = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    const names = issue.code === 'unrecognized_keys' ? issue.keys : [issue.path.map(String).join('.')];
    for (const name of names) if (!fields.has(name)) fields.set(name, messageKey(issue, input));
  }
  throw new Invalid('invalid', Object.fromEntries(fields));
}

/** An id out of an address. What is no id names nothing: NotFound, like an id that nothing has. */
export function requireId(id: string): string {
  const { success, data } = idSchema.safeParse(id);
  if (!success) throw new NotFound();
  return data;
}

/** Schemas name catalogue keys as their messages; zod's own sentences become the key of their kind. */
function messageKey(issue: z.core.$ZodIssue, input: unknown): string {
  if (/^[a-z][A-Za-z]+$/.test(issue.message)) return issue.message;
  if (issue.code === 'unrecognized_keys') return 'unknownField';
  if (issue.code === 'invalid_type' && valueAt(input, issue.path) === undefined) return 'required';
  return 'invalidValue';
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | null | undefined)?.[key], input);
}
