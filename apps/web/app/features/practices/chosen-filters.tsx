import { Link, useSearchParams } from '@remix-run/react';
import { CloseIcon } from '#app/components/icons.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { refinements, without, type LibraryFilter } from './library-filter.ts';
import type { Choices } from './use-refinements.ts';

type Props = { filter: LibraryFilter; choices: Choices };

/** What the library is narrowed down by: each a link that takes it away. */
export function ChosenFilters({ filter, choices }: Props) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const chosen = refinements.filter((name) => filter[name]);
  if (chosen.length === 0) return null;
  return (
    <ul role="list" aria-label={t('library.chosen')} className="chosen-filters">
      {chosen.map((name) => {
        const { label, options } = choices[name];
        const value = options.find((option) => option.value === filter[name])?.label ?? label;
        return (
          <li key={name}>
            <Link to={`/practices${without(search, [name])}`} className="chosen-filter" preventScrollReset aria-label={t('library.remove', { name: label, value })}>
              <bdi>{value}</bdi>
              <CloseIcon />
            </Link>
          </li>
        );
      })}
      {chosen.length > 1 && (
        <li>
          <Link to={`/practices${without(search, refinements)}`} className="chosen-filter chosen-filter--all" preventScrollReset>
            {t('library.clear')}
          </Link>
        </li>
      )}
    </ul>
  );
}
