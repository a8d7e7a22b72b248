/** A member's initials on a tone of their own. Decoration: the name always stands beside it. */
export function Avatar({ id, name, size = 'm' }: { id: string; name: string; size?: 's' | 'm' | 'l' }) {
  return (
    <span className={`avatar avatar--${size} avatar--tone-${toneOf(id)}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/** One of six tones, always the same for the same id. */
export function toneOf(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + character.charCodeAt(0)) % 997;
  return (sum % 6) + 1;
}

/** Two letters, or one in Arabic: two would join into a word. */
export function initialsOf(name: string): string {
  const letters = name.split(/\s+/).flatMap((word) => word.match(/\p{L}/u) ?? []);
  const [first = '', ...others] = letters;
  if (/\p{Script=Arabic}/u.test(first)) return first;
  return (first + (others.at(-1) ?? '')).toUpperCase();
}
