import type { SpaceRef } from '@passerelle/core/spaces/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** What a space is called in the reader's language. */
export function useSpaceName(): (space: SpaceRef) => string {
  const { t } = useTranslation();
  return ({ title, theme, college }) => title ?? (theme ? t(`themes.${theme}`) : t(`follows.space.${college ?? 'everybody'}`));
}
