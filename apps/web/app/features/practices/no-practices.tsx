import { useSearchParams } from '@remix-run/react';
import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { refinements, without, type LibraryFilter } from './library-filter.ts';

/** A list without sheets: why, and what to do next. */
export function NoPractices({ filter }: { filter: LibraryFilter }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const { theme, status } = filter;
  if (refinements.some((name) => filter[name])) {
    const actions = (
      <div className="button-row">
        <LinkButton to={`/practices${without(search, refinements)}`}>{t('library.clear')}</LinkButton>
        <LinkButton to="/threads/new" look="quiet">
          {t('threads.ask')}
        </LinkButton>
      </div>
    );
    return (
      <EmptyState title={t('library.none.title')} action={actions}>
        <p>{t('library.none.text')}</p>
      </EmptyState>
    );
  }
  const which = status === 'published' ? (theme ? 'theme' : 'all') : status;
  const next = {
    all: { to: '/threads', label: t('practices.empty.seeThreads') },
    draft: { to: '/practices/new', label: t('practices.empty.begin') },
    other: { to: '/practices', label: t('practices.empty.seeAll') },
  }[which === 'all' || which === 'draft' ? which : 'other'];
  return (
    <EmptyState title={t(`practices.empty.${which}.title`)} action={<LinkButton to={next.to}>{next.label}</LinkButton>}>
      <p>{t(`practices.empty.${which}.text`)}</p>
    </EmptyState>
  );
}
