import { describe, expect, test } from 'vitest';
import { withWishes } from './reactions.ts';

const both = { emoji: '👍', memberIds: ['self', 'partner'] };
const partners = { emoji: '🙏', memberIds: ['partner'] };

describe('reactions that are under way', () => {
  test('what one presses shows at once: a new one last, one’s own place in the others', () => {
    expect(withWishes([partners], { '🙏': true, '👏': true }, 'self')).toEqual([
      { emoji: '🙏', memberIds: ['partner', 'self'] },
      { emoji: '👏', memberIds: ['self'] },
    ]);
  });

  test('what one takes back goes at once, and the others’ stays', () => {
    expect(withWishes([both, { emoji: '✅', memberIds: ['self'] }], { '👍': false, '✅': false }, 'self')).toEqual([{ emoji: '👍', memberIds: ['partner'] }]);
  });

  test('said twice or not at all, nothing changes', () => {
    expect(withWishes([both], { '👍': true, '🙏': false }, 'self')).toEqual([both]);
    expect(withWishes([both], undefined, 'self')).toEqual([both]);
  });
});
