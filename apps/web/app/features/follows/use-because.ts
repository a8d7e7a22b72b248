import type { FollowReason } from '@passerelle/core/follows/contract.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** Says why one is told of a thread; names keep their own direction. */
export function useBecause() {
  const { t } = useTranslation();
  return (why: FollowReason, { space, theme }: { space: string; theme: string }): string => {
    const name = why === 'space' ? space : theme;
    return t(`follows.because.${why}`, { name: isolated(name) });
  };
}
