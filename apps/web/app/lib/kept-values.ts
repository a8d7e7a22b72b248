import { data } from '@remix-run/node';
import type { refusal } from './failures.ts';

/** What somebody had typed, by the name of the field. */
export type KeptValues = Record<string, string>;

/** Sends a refused form back with what was typed: without JavaScript the page is a new one, and nothing may be lost. */
export function keepingValues(refused: ReturnType<typeof refusal>, form: FormData) {
  const values: KeptValues = {};
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
  return data({ ...refused.data, values }, refused.init ?? {});
}
