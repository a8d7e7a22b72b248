import type { TFunction } from 'i18next';
import type { SpaceRef } from '@passerelle/core/spaces/contract.ts';

type Named = Pick<SpaceRef, 'kind' | 'theme' | 'college' | 'title'>;

/** What a space is called: as its makers named it, or else after what it is for, in the reader's language. */
export function spaceName(t: TFunction, { kind, theme, college, title }: Named): string {
  if (title) return title;
  if (theme) return t(`themes.${theme}`);
  if (college) return t(`spaces.name.${college}`);
  return t(kind === 'cohort' ? 'spaces.name.cohort' : 'spaces.name.general');
}

/** Who reads it, in words that go into a sentence. */
export function readersOf(t: TFunction, { kind, college }: Pick<SpaceRef, 'kind' | 'college'>): string {
  return t(`spaces.reads.${college ?? (kind === 'cohort' ? 'cohort' : 'programme')}`);
}

/** Not everybody of the programme reads it. */
export const isLimited = ({ kind }: Pick<SpaceRef, 'kind'>) => kind === 'college' || kind === 'cohort';

/** A theme's own space, called as the theme: to say both would be to say it twice. */
export const isNamedAfter = ({ theme, title }: Pick<SpaceRef, 'theme' | 'title'>, other: SpaceRef['theme']) => title === null && theme === other;

/** Where threads stand that were put nowhere in particular: it needs no mention. */
export const isGeneral = ({ kind, title }: Pick<SpaceRef, 'kind' | 'title'>) => kind === 'programme' && title === null;
