import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ThreadSummary } from '@passerelle/core/threads/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { AuthorName } from '#app/components/person.tsx';
import { EmptyState } from '#app/components/states.tsx';

/** The threads somebody last wrote in. */
export function NewThreads({ threads }: { threads: readonly ThreadSummary[] }) {
  const { t } = useTranslation();
  const ask = (
    <LinkButton to="/threads/new" size="s">
      {t('home.ask')}
    </LinkButton>
  );
  if (threads.length === 0) {
    return (
      <Panel title={t('home.threads')}>
        <EmptyState title={t('home.noThreads')} action={ask}>
          {t('home.noThreadsText')}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <Panel title={t('home.threads')} action={ask}>
      <ul role="list" className="news">
        {threads.map((thread) => (
          <NewThread key={thread.id} thread={thread} />
        ))}
      </ul>
      <p className="home__all">
        <Link to="/threads" prefetch="intent">
          {t('home.allThreads')}
        </Link>
      </p>
    </Panel>
  );
}

function NewThread({ thread }: { thread: ThreadSummary }) {
  const { t } = useTranslation();
  const { id, title, kind, state, theme, author, replyCount, lastPostAt } = thread;
  return (
    <li className="news__item">
      <Link to={`/threads/${id}`} prefetch="intent" className="news__title" dir="auto">
        {title}
      </Link>
      <p className="news__about">
        {kind === 'question' && <Badge tone={state === 'resolved' ? 'accent' : 'neutral'}>{t(`home.state.${state}`)}</Badge>}
        <span>{t(`themes.${theme}`)}</span>
        <AuthorName author={author} />
        {replyCount > 0 && <span>{t('home.replies', { count: replyCount })}</span>}
        <RelativeTime instant={lastPostAt} />
      </p>
    </li>
  );
}
