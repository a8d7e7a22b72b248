import { useTranslation } from '#app/lib/words.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { EmptyState } from '#app/components/states.tsx';
import type { ThreadFilter } from './use-thread-news.ts';

/** A list without threads: why, and what to do next. */
export function NoThreads({ filter: { spaceId, state, theme }, canAsk, readers }: { filter: ThreadFilter; canAsk: boolean; readers: string | null }) {
  const { t } = useTranslation();
  const which = state ?? (theme ? 'theme' : 'all');
  const next = state ? { to: '/threads', label: t('threads.empty.seeAll') } : { to: '/threads/new', label: t('threads.ask') };
  const offers = state || canAsk;
  if (spaceId && !state && !theme) {
    return (
      <EmptyState title={t('spaces.empty.title')} action={canAsk && <LinkButton to={`/threads/new?spaceId=${spaceId}`}>{t('threads.ask')}</LinkButton>}>
        <p>{canAsk ? t('spaces.empty.text', { readers: readers ?? '' }) : t('spaces.empty.textLater')}</p>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={t(`threads.empty.${which}.title`)}
      action={offers && <LinkButton to={next.to}>{next.label}</LinkButton>}
    >
      <p>{t(`threads.empty.${which}.text`)}</p>
    </EmptyState>
  );
}
