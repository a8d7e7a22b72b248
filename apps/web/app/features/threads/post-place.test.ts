import { describe, expect, it } from 'vitest';
import { postHref, threadHref } from './post-place.ts';

describe('the address of a post', () => {
  it.each([
    [1, '/threads/t#post-1'],
    [20, '/threads/t#post-20'],
    [21, '/threads/t?after=20#post-21'],
    [40, '/threads/t?after=20#post-40'],
    [41, '/threads/t?after=40#post-41'],
  ])('of post %i is on the page that holds it', (seq, href) => {
    expect(postHref('t', seq)).toBe(href);
  });

  it('leaves the first page without a parameter', () => {
    expect(threadHref('t')).toBe('/threads/t');
  });
});
