import { hash, verify } from '@node-rs/argon2';
import { dictionary } from '@zxcvbn-ts/language-common';
import { Invalid } from '../kernel/errors.ts';

// Argon2id with OWASP's first recommended setting: 19 MiB, 2 passes, 1 lane (the library's defaults, named here to stay).
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, in PHC string format. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost);
}

let nobody: Promise<string> | undefined;

/** Whether the password fits. With no hash (unknown account) it works just as long and says no. */
export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody signs in with this one');
  const matches = await verify(stored ?? (await nobody), password.normalize('NFKC'));
  return matches && stored !== null;
}

let blocked: Set<string> | undefined;

/**
 * Refuses a password from the block-list: known from leaks, a known one repeated, a run of keys or digits,
 * or made of the person's own name and address (NIST SP 800-63B-4, 3.1.1.2). Throws Invalid on `password`.
 */
export function refuseBlockedPassword(password: string, context: readonly string[]): void {
  blocked ??= new Set(dictionary['passwords-common'] as string[]);
  const folded = password.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  const unit = repeatedUnit(folded);
  const known = blocked.has(folded) || blocked.has(unit) || unit.length <= 4;
  if (known || isRun(folded) || isMadeOf(folded, [...context, 'passerelle', 'password', 'motdepasse'])) {
    throw new Invalid('invalid', { password: 'passwordBlocked' });
  }
}

/** The shortest text that, repeated, gives this one. */
function repeatedUnit(text: string): string {
  const period = (text + text).indexOf(text, 1);
  return text.slice(0, period);
}

/** `123456789012345`, `abcdefghijklmno` and the like, forwards or backwards. */
function isRun(text: string): boolean {
  const steps = new Set<number>();
  for (let at = 1; at < text.length; at++) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
    // 9 is followed by 0 in a run of digits.
    steps.add(step === -9 ? 1 : step === 9 ? -1 : step);
  }
  return steps.size === 1 && Math.abs([...steps][0] ?? 0) <= 1;
}

/** True when little is left of it once the words are taken out. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  let rest = text;
  for (const word of words.flatMap((entry) => entry.toLowerCase().split(/[\s@.]+/))) {
    if (word.length >= 4) rest = rest.replaceAll(word, '');
  }
  return rest.length < text.length && rest.replace(/[^\p{L}]/gu, '').length < 4;
}
