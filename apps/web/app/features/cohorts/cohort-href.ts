import { useCoordinationHref } from '#app/features/coordination/coordination-href.ts';

/** Where a cohort is, or a page below it. */
export function useCohortHref(): (id: string, part?: string) => string {
  const href = useCoordinationHref();
  return (id, part = '') => href(`cohorts/${id}${part && `/${part}`}`);
}
