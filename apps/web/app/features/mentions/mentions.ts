import { folded } from '#app/lib/folded.ts';

/** Who or what can be named in a text: a member, unless it says that it is a commune or a theme. */
export type Nameable = { id: string; name: string; kind?: 'c' | 't' };
/** One that is offered, with what tells namesakes apart. */
export type Offered = Nameable & { note: string };

const token = /@\[([^\]\n]*)\]\((m|c|t):([0-9a-z-]{1,40})\)/g;
const code = /(```[\s\S]*?(?:```|$)|`[^`\n]*`)/;
const wordAfter = /^[\p{L}\p{M}\p{N}_]/u;

/**
 * What is written, with the names as one reads them, made into what is stored: `@Name` becomes `@[Name](m:id)`. The one
 * chosen from the list wins over a namesake; a name that two have and that nobody chose stays plain. Code stays as it is.
 */
export function toTokens(text: string, chosen: readonly Nameable[], present: readonly Nameable[]): string {
  const people = nameables(chosen, present);
  if (people.length === 0 || !text.includes('@')) return text;
  return text
    .split(code)
    .map((part, index) => (index % 2 === 1 ? part : named(part, people)))
    .join('');
}

function named(text: string, people: readonly Nameable[]): string {
  let out = '';
  let rest = text;
  for (let at = rest.indexOf('@'); at >= 0; at = rest.indexOf('@')) {
    const after = rest.slice(at + 1);
    // The longest name first: "Anne Marie" is not "Anne".
    const person = people.find(({ name }) => after.startsWith(name) && !wordAfter.test(after.slice(name.length)));
    out += rest.slice(0, at) + (person ? `@[${person.name}](${person.kind ?? 'm'}:${person.id})` : '@');
    rest = person ? after.slice(person.name.length) : after;
  }
  return out + rest;
}

function nameables(chosen: readonly Nameable[], present: readonly Nameable[]): Nameable[] {
  const byName = new Map<string, Nameable | null>();
  for (const person of present) byName.set(person.name, byName.has(person.name) ? null : person);
  for (const person of chosen) byName.set(person.name, person);
  return [...byName.values()]
    .filter((person) => person !== null)
    .filter(({ name }) => name !== '' && !/[[\]\n]/.test(name))
    .sort((one, other) => other.name.length - one.name.length);
}

/** A stored text as one reads it, and who is named in it. */
export function fromTokens(source: string): { text: string; chosen: Nameable[] } {
  const chosen: Nameable[] = [];
  const text = source.replace(token, (_, name: string, kind: 'm' | 'c' | 't', id: string) => {
    chosen.push({ id, name, ...(kind !== 'm' && { kind }) });
    return `@${name}`;
  });
  return { text, chosen };
}

/** The name that is being written where the caret stands, and where its `@` is; null when none is. */
export function nameAt(text: string, caret: number): { from: number; wanted: string } | null {
  const before = text.slice(0, caret);
  const from = before.lastIndexOf('@');
  // An address (driss@commune.ma) is no name.
  if (from < 0 || /[\p{L}\p{N}_.]$/u.test(before.slice(0, from))) return null;
  const wanted = before.slice(from + 1);
  return wanted.length <= 40 && !/[\n@[\]]|\s\s|^\s/.test(wanted) ? { from, wanted } : null;
}

/** Those whose name has words that begin with what is written, the best fitting first. */
export function matching<Person extends Nameable>(people: readonly Person[], wanted: string, most = 6): Person[] {
  const looked = folded(wanted);
  const rank = ({ name }: Person) => {
    const text = folded(name);
    if (text.startsWith(looked)) return 0;
    return text.split(/[\s-]+/).some((_, index, words) => words.slice(index).join(' ').startsWith(looked)) ? 1 : 2;
  };
  return people
    .map((person) => ({ person, rank: rank(person) }))
    .filter(({ rank: place }) => place < 2)
    .sort((one, other) => one.rank - other.rank || one.person.name.localeCompare(other.person.name))
    .slice(0, most)
    .map(({ person }) => person);
}
