import { describe, expect, it } from 'vitest';
import { plainError } from './plain-error.ts';

describe('what the log knows of a failed query', () => {
  const cause = Object.assign(new Error('cannot execute INSERT in a read-only transaction'), { code: '25006' });
  // As drizzle makes it.
  const params = ['Un titre\n    at confidentiel', 'zoe@example.org'];
  const failed = Object.assign(new Error(`Failed query: insert into "threads" values ($1)\nparams: ${params}`, { cause }), { params });

  it('is the statement, the place and the reason', () => {
    const plain = plainError(failed);
    expect(plain.message).toContain('insert into "threads"');
    expect(plain.stack).toContain('plain-error.test.ts');
    expect(plain.cause).toMatchObject({ code: '25006', message: cause.message });
  });

  it('is nothing that a person wrote', () => {
    expect(JSON.stringify(plainError(failed))).not.toMatch(/zoe@|confidentiel|Un titre/);
  });

  it('of something that is no error is its text', () => {
    expect(plainError('lost')).toEqual({ type: 'string', message: 'lost', stack: '' });
  });
});
