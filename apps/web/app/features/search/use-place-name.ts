import type { SpaceRef } from '@passerelle/core/spaces/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** What a space is called: by its title, or by what it is for. */
export function usePlaceName() {
  const { t } = useTranslation();
  return ({ title, kind, theme, college }: SpaceRef): string => {
    if (title) return title;
    if (kind === 'theme' && theme) return t(`themes.${theme}`);
    if (kind === 'college' && college) return t(`finding.place.${college}`);
    return t(kind === 'cohort' ? 'finding.place.cohort' : 'finding.place.programme');
  };
}
