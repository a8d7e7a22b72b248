import type { AddStepInput, NoteContactInput, ReviseContactInput } from '@passerelle/core/journal/contract.ts';
import type { Attempt } from '#app/lib/failures.ts';
import { instantInZone } from '#app/lib/zoned-time.ts';
import { dayIn } from './calendar.ts';

const text = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};
const orNull = (value: string) => (value.trim() === '' ? null : value.trim());

/** Where a day is given and no time of it. */
const noon = '12:00';

/**
 * When it was: what was left empty is now, or noon of a day. Undefined where nothing is said of it; what is no time is given on as it was
 * written, for the contract to refuse.
 */
function happenedAt(form: FormData, timeZone: string): string | undefined {
  const [day, time] = [text(form, 'day'), text(form, 'time')];
  if (day === '' && time === '') return undefined;
  if (day === text(form, 'knownDay') && time === text(form, 'knownTime')) return undefined;
  const today = dayIn(timeZone, Date.now());
  if (day === today && time === '') return undefined;
  return instantInZone(day || today, time || noon, timeZone)?.toISOString() ?? `${day}T${time}`;
}

function minutes(form: FormData): string | null {
  const chosen = text(form, 'minutes');
  // Figures beside an untouched choice were meant.
  return orNull(chosen === 'other' || chosen === '' ? text(form, 'otherMinutes') : chosen);
}

/** What both forms say of a contact. Nothing of it is checked: the core does that. */
function contactOf(form: FormData, timeZone: string) {
  const at = happenedAt(form, timeZone);
  return {
    kind: text(form, 'kind') as NoteContactInput['kind'],
    minutes: minutes(form),
    body: text(form, 'body'),
    private: form.get('private') !== null,
    ...(at !== undefined && { happenedAt: at }),
  };
}

/** What a form says of a next step; null where it says nothing. */
function stepOf(form: FormData) {
  const step = { what: text(form, 'what'), ownerId: orNull(text(form, 'ownerId')), dueOn: orNull(text(form, 'dueOn')) };
  return step.what.trim() === '' && step.dueOn === null ? null : step;
}

export function newContactOf(form: FormData, binomeId: string, timeZone: string): NoteContactInput {
  const step = stepOf(form);
  return { binomeId, clientId: text(form, 'clientId'), ...contactOf(form, timeZone), steps: step ? [step] : [] } as NoteContactInput;
}

export function revisedContactOf(form: FormData, contactId: string, timeZone: string): ReviseContactInput {
  return { contactId, revision: text(form, 'revision'), ...contactOf(form, timeZone) } as ReviseContactInput;
}

export function newStepOf(form: FormData, contactId: string): AddStepInput {
  return { contactId, clientId: text(form, 'clientId'), what: '', ...stepOf(form) };
}

export function changedStepOf(form: FormData) {
  return { stepId: text(form, 'stepId'), what: text(form, 'what'), ownerId: orNull(text(form, 'ownerId')), dueOn: orNull(text(form, 'dueOn')) };
}

/** The core names a step's fields by its place in the contact; the form has one line, whose fields have plain names. */
export function namedAsInForm<T>(noted: Attempt<T>): Attempt<T> {
  if (noted.done) return noted;
  const { problem } = noted.refusal.data;
  problem.fields = Object.fromEntries(Object.entries(problem.fields).map(([name, key]) => [name.replace(/^steps\.\d+\./, ''), key]));
  return noted;
}
