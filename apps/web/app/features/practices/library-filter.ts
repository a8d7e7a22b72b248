import type { ListPracticesInput, PracticeSummary } from '@passerelle/core/practices/contract.ts';

/** By what the library is narrowed down beside theme and status. */
export const refinements = ['communeId', 'communeSize', 'budget', 'duration', 'audience'] as const;
export type Refinement = (typeof refinements)[number];

/** What the address asks for. */
export type LibraryFilter = Pick<ListPracticesInput, 'theme' | Refinement> & { status: NonNullable<ListPracticesInput['status']> };

export function filterOf({ cursor: _, limit: __, order: ___, status = 'published', ...filter }: ListPracticesInput): LibraryFilter {
  return { ...filter, status };
}

/** Whether a sheet that was published just now belongs into the list that is shown. */
export function fits(filter: LibraryFilter, practice: Pick<PracticeSummary, 'theme' | 'commune' | 'communeSize' | 'budget' | 'duration' | 'audiences'>): boolean {
  const { status, theme, communeId, audience } = filter;
  const isSame = (['communeSize', 'budget', 'duration'] as const).every((name) => !filter[name] || practice[name] === filter[name]);
  return status === 'published' && isSame && (!theme || practice.theme === theme) && (!communeId || practice.commune?.id === communeId) && (!audience || practice.audiences.includes(audience));
}

/** What the address asks for but for some of it; a form without JavaScript also sends along what was left open. */
export function askedBut(search: URLSearchParams, names: readonly string[]): [name: string, value: string][] {
  return [...search].filter(([name, value]) => value !== '' && name !== 'cursor' && !names.includes(name));
}

/** The same list without some of what narrows it down, from its first page on. */
export function without(search: URLSearchParams, names: readonly string[]): string {
  const next = new URLSearchParams(askedBut(search, names));
  return next.size > 0 ? `?${next}` : '';
}
