import { Link } from '@remix-run/react';
import type { ForwardPlacesView } from '@passerelle/core/forwards/contract.ts';
import { ThreadChoice, TitleSearch } from '#app/features/threads/thread-choice.tsx';
import { useTranslation } from '#app/lib/words.tsx';

type Place = ForwardPlacesView['threads'][number];

/** Looks for a thread by its title: the page again, with what was looked for in its address. */
export function PlaceSearch({ messageId, title }: { messageId: string; title: string }) {
  const { t } = useTranslation();
  return (
    <TitleSearch label={t('forwards.search')} hint={t('forwards.searchHint')} find={t('forwards.find')} title={title}>
      <input type="hidden" name="message" value={messageId} />
    </TitleSearch>
  );
}

/** The threads found, of which one is chosen. `newest`: the page without anything looked for. */
export function PlaceChoice({ threads, title, newest }: { threads: readonly Place[]; title: string; newest: string }) {
  const { t } = useTranslation();
  if (threads.length === 0) {
    return (
      <p className="forwards__none" role="status">
        {t(title ? 'forwards.noneFound' : 'forwards.noThreads')} {title && <Link to={newest}>{t('forwards.newest')}</Link>}
      </p>
    );
  }
  return (
    <ThreadChoice
      name="threadId"
      legend={t('forwards.thread')}
      threads={threads.map((thread) => ({ ...thread, about: t(`themes.${thread.theme}`), at: thread.lastPostAt }))}
    />
  );
}

export function NewQuestion() {
  const { t } = useTranslation();
  return (
    <p className="note">
      <Link to="/threads/new" prefetch="intent">
        {t('forwards.newQuestion')}
      </Link>{' '}
      {t('forwards.newQuestionHint')}
    </p>
  );
}
