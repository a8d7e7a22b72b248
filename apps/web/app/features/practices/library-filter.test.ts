import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { filterOf, fits, without } from './library-filter.ts';

const commune = { id: randomUUID(), nameFr: 'Vienne', nameAr: 'فيين' };
const sheet = { theme: 'youth', commune, communeSize: 'large', budget: 'low', duration: null, audiences: ['youth', 'families'] } as const;
const belongs = (asked: Parameters<typeof filterOf>[0]) => fits(filterOf(asked), { ...sheet, audiences: [...sheet.audiences] });

it('a new sheet belongs into the whole library, and into a list of which it has all that is asked for', () => {
  expect(belongs({})).toBe(true);
  expect(belongs({ theme: 'youth', communeId: commune.id, communeSize: 'large', budget: 'low', audience: 'families' })).toBe(true);
});

it.each([{ theme: 'women' }, { communeId: randomUUID() }, { communeSize: 'small' }, { budget: 'none' }, { duration: 'weeks' }, { audience: 'women' }, { status: 'draft' }] as const)('a new sheet belongs into no list of others: %o', (asked) => {
  expect(belongs(asked)).toBe(false);
});

it('a filter is taken away together with the page that one was at', () => {
  const search = new URLSearchParams('theme=youth&budget=low&audience=women&duration=&cursor=x');
  expect(without(search, ['budget'])).toBe('?theme=youth&audience=women');
  expect(without(search, ['theme', 'budget', 'audience'])).toBe('');
});
