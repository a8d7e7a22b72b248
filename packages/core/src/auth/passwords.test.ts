import { describe, expect, it } from 'vitest';
import { Invalid } from '../kernel/errors.ts';
import { newPasswordSchema } from './contract.ts';
import { hashPassword, passwordMatches, refuseBlockedPassword } from './passwords.ts';

const amina = ['Amina El Idrissi', 'amina.elidrissi@tiflet.example'];

describe('a password', () => {
  it('is stored as argon2id with 19 MiB and two passes, and with a salt of its own', async () => {
    const [one, other] = await Promise.all([hashPassword('un pont sur la lagune'), hashPassword('un pont sur la lagune')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(other);
  });

  it('fits however its characters were composed', async () => {
    const stored = await hashPassword('ﬁche d’été à l’école');
    expect(await passwordMatches(stored, 'fiche d’été à l’école')).toBe(true);
    expect(await passwordMatches(stored, 'Fiche d’été à l’école')).toBe(false);
  });

  it('fits nobody where there is no account, not even the placeholder’s own', async () => {
    expect(await passwordMatches(null, 'nobody signs in with this one')).toBe(false);
  });

  it('has at least fifteen characters, as a person counts them', () => {
    for (const short of ['fourteen chars', '', 'é'.normalize('NFD').repeat(8), '😀😁😂🤣😃😄😅😆']) {
      expect(newPasswordSchema.safeParse(short).success, short).toBe(false);
    }
    for (const long of ['fifteen chars ok', 'كلمة مرور طويلة جدا', '😀😁😂🤣😃😄😅😆😉😊😋😎😍😘🥰']) {
      expect(newPasswordSchema.safeParse(long).success, long).toBe(true);
    }
  });

  it('may be of any kind of characters, up to 256', () => {
    expect(newPasswordSchema.safeParse('a quiet place by the lake').success).toBe(true);
    expect(newPasswordSchema.safeParse('ab'.repeat(128)).success).toBe(true);
    expect(newPasswordSchema.safeParse('ab'.repeat(129)).success).toBe(false);
    expect(newPasswordSchema.safeParse(`lone surrogate \uD800 here`).success).toBe(false);
  });
});

describe('the block-list', () => {
  it.each([
    'passwordpassword', 'PasswordPassword', 'p a s s w o r d p a s s w o r d', 'qwertyqwertyqwerty', 'azertyazertyazerty',
    '123456789012345', '987654321098765', 'abcdefghijklmno', 'ponmlkjihgfedcba', 'aaaaaaaaaaaaaaaa', 'abababababababab',
    '               ', 'ＰａｓｓｗｏｒｄＰａｓｓｗｏｒｄ', 'passerelle2026passerelle', 'motdepassemotdepasse',
    'aminaelidrissi1', 'amina.elidrissi@tiflet.example', 'Elidrissi Tiflet 1', 'iloveyouiloveyou',
  ])('holds %j', (password) => {
    expect(() => refuseBlockedPassword(password, amina)).toThrow(Invalid);
  });

  it.each(['un pont sur la lagune', 'amina va au marché', 'quinze caractères', 'جسر فوق البحيرة الزرقاء', 'correct horse battery'])('lets %j pass', (password) => {
    expect(() => refuseBlockedPassword(password, amina)).not.toThrow();
  });

  it('says which field is wrong', () => {
    expect(() => refuseBlockedPassword('passwordpassword', [])).toThrow(expect.objectContaining({ fields: { password: 'passwordBlocked' } }));
  });
});
