import { describe, expect, it } from 'vitest';
import { isStorableText, lineSchema, textSchema, optionalTextSchema } from './contract.ts';
import type { Invalid } from './errors.ts';
import { hashToken, newToken, sign, verifySigned } from './tokens.ts';
import { validate } from './validate.ts';
import { z } from 'zod';

describe('a line of text', () => {
  const line = lineSchema(20);
  it.each(['a\u0000b', 'a\uD800b', 'a\r\nBcc: x@y', 'a\nb', 'a\tb', 'a\u007Fb', '', '   ', 'x'.repeat(21)])('is not %j', (value) => {
    expect(line.safeParse(value).success).toBe(false);
  });
  it.each(['Zoé', 'أمينة', 'O’Brien-Łuk', '😀'])('may be %j', (value) => {
    expect(line.safeParse(value).success).toBe(true);
  });
});

describe('a line of text with characters that nobody sees', () => {
  it.each([
    ['Zo\u202Eé', 'Zoé'],
    ['Anne\u200B', 'Anne'],
    ['\u2066Driss\u2069\u200F', 'Driss'],
    ['\uFEFFsou\u00ADtien', 'soutien'],
    ['می\u200Cخواهم', 'می\u200Cخواهم'],
    ['👩\u200D🏫', '👩\u200D🏫'],
  ])('as %j is stored as %j', (given, stored) => {
    expect(lineSchema(20).parse(given)).toBe(stored);
  });
  it('and nothing else is empty', () => {
    expect(lineSchema(20).safeParse('\u200B\u202E').success).toBe(false);
  });
});

describe('a longer text', () => {
  it('is trimmed and has its line ends folded', () => {
    expect(textSchema(20).parse(' a\r\nb\rc \n')).toBe('a\nb\nc');
  });
  it.each(['a\u0000', '\uDC00', '', ' \n ', '\u200B\u2060\n\u202E', 'x'.repeat(21)])('is not %j', (value) => {
    expect(textSchema(20).safeParse(value).success).toBe(false);
  });
  it('may be empty where it is optional', () => {
    expect(optionalTextSchema(20).parse(' \n ')).toBe('');
    expect(optionalTextSchema(20).safeParse('a\u0000').success).toBe(false);
  });
  it('is storable unless it holds a NUL or half a character', () => {
    expect([isStorableText('é😀م'), isStorableText('\u0000'), isStorableText('\uD83D')]).toEqual([true, false, false]);
  });
});

describe('an input', () => {
  const schema = z.strictObject({ name: lineSchema(5), count: z.number().optional() });
  const fieldsOf = (input: unknown) => {
    try {
      validate(schema, input);
      return null;
    } catch (error) {
      return (error as Invalid).fields;
    }
  };
  it('is refused with a message key for each field', () => {
    expect(fieldsOf({ name: 'too long' })).toEqual({ name: 'tooLong' });
    expect(fieldsOf({})).toEqual({ name: 'required' });
    expect(fieldsOf({ name: 'a', count: 'yes' })).toEqual({ count: 'invalidValue' });
    expect(fieldsOf({ name: 'a', role: 'coordinator' })).toEqual({ role: 'unknownField' });
  });
  it('names fields that are called like parts of every object', () => {
    expect(fieldsOf({ name: 'a', constructor: 1, toString: 1 })).toEqual({ constructor: 'unknownField', toString: 'unknownField' });
    expect(fieldsOf(JSON.parse('{"name":"a","__proto__":{"role":"coordinator"}}'))).not.toBeNull();
    expect(({} as { role?: string }).role).toBeUndefined();
  });
  it.each([null, undefined, 'text', 7, [], () => undefined])('is not %s', (input) => {
    expect(fieldsOf(input)).not.toBeNull();
  });
});

describe('a secret', () => {
  it('has 256 bits, is new each time, and is not what is stored', () => {
    const token = newToken();
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(newToken()).not.toBe(token);
    expect(hashToken(token)).not.toContain(token);
  });
  it('signed with our key is believed, and not otherwise', () => {
    const signed = sign('device:amina@commune.example', 'key');
    expect(verifySigned(signed, 'key')).toBe('device:amina@commune.example');
    expect(verifySigned(signed, 'another key')).toBeNull();
    for (const forged of ['', '.', 'x', signed.slice(0, -1), `x${signed}`, signed.replace('amina', 'admin'), `${signed}.`]) {
      expect(verifySigned(forged, 'key')).toBeNull();
    }
  });
});
