import type { StandingFilters } from '@passerelle/core/overview/contract.ts';

const names = ['health', 'stage', 'college', 'communeId', 'cohortId', 'wantsCall', 'sort', 'cursor'] as const;

/** What the address asks of the list. What was left at its first choice is not asked for; what is no choice is refused where it is read. */
export function askedStandings(request: Request): StandingFilters & { cursor?: string } {
  const { searchParams } = new URL(request.url);
  const asked = names.flatMap((name) => {
    const value = searchParams.get(name);
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(asked) as StandingFilters;
}
