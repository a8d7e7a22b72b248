import type { PlaceView } from '@passerelle/core/practices/contract.ts';
import { audiences, budgets, communeSizes, durations } from '#app/lib/contract-constants.ts';
import { useCommuneName, useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { LibraryFilter, Refinement } from './library-filter.ts';

type Option = { value: string; label: string };
export type Choices = Record<Refinement, { label: string; options: Option[] }>;

/** By what the library can be narrowed down, in the reader's words. Of communes those that have sheets, and the one that was asked for. */
export function useRefinements(places: readonly PlaceView[], { communeId }: LibraryFilter): Choices {
  const { t } = useTranslation();
  const { tag } = useReader();
  const nameOf = useCommuneName();
  const communes = places
    .filter(({ commune, sheetCount }) => sheetCount > 0 || commune.id === communeId)
    .map(({ commune }) => ({ value: commune.id, label: nameOf(commune) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, tag));
  return {
    communeId: { label: t('practices.fact.commune'), options: communes },
    communeSize: { label: t('practices.fact.communeSize'), options: communeSizes.map((value) => ({ value, label: t(`practices.communeSize.${value}`) })) },
    budget: { label: t('practices.fact.budget'), options: budgets.map((value) => ({ value, label: t(`practices.budget.${value}`) })) },
    duration: { label: t('practices.fact.duration'), options: durations.map((value) => ({ value, label: t(`practices.duration.${value}`) })) },
    audience: { label: t('practices.fact.audiences'), options: audiences.map((value) => ({ value, label: t(`practices.audience.${value}`) })) },
  };
}
