import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { TodayView } from '@passerelle/core/inbox/contract.ts';
import { RelativeTime } from '#app/components/date-time.tsx';
import { ForwardIcon } from '#app/components/icons.tsx';
import { Panel } from '#app/components/panel.tsx';
import { AuthorName } from '#app/components/person.tsx';
import { entryHref } from '#app/features/inbox/entry-places.ts';
import { useInboxCount } from '#app/features/inbox/inbox-count.tsx';
import { useReason } from '#app/features/inbox/use-reason.ts';
import { useMemberName } from '#app/lib/use-member-name.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** What needs the reader today in the peers' threads: a handful of lines, each leading to the one thing to do. Nothing, when nothing does. */
export function Today({ today: { entries, questions } }: { today: TodayView }) {
  const { t } = useTranslation();
  const reason = useReason();
  const news = useInboxCount();
  const memberName = useMemberName();
  if (entries.length + questions.length === 0) return null;
  return (
    <Panel title={t('inbox.today.title')}>
      <ul role="list" className="rows today">
        {entries.map((entry) => (
          <TodayLine key={`${entry.kind} ${entry.id}`} to={entryHref(entry)} title={entry.title ?? (entry.from ? memberName(entry.from) : '')} lang={entry.locale}>
            <span>{reason(entry)}</span>
            <RelativeTime instant={entry.at} />
          </TodayLine>
        ))}
        {questions.map((question) => (
          <TodayLine key={question.id} to={`/threads/${question.id}#reply`} title={question.title} lang={question.locale}>
            <span>{t('inbox.today.question', { theme: t(`themes.${question.theme}`) })}</span>
            <AuthorName author={question.from} />
            <RelativeTime instant={question.at} />
          </TodayLine>
        ))}
      </ul>
      <p className="home__all">
        <Link to="/inbox" prefetch="intent">
          {t('inbox.today.all', { count: news })}
        </Link>
      </p>
    </Panel>
  );
}

function TodayLine({ to, title, lang, children }: { to: string; title: string; lang: string | null; children: ReactNode }) {
  return (
    <li>
      <Link to={to} prefetch="intent" className="today__line">
        <span className="today__what">
          <span dir="auto" lang={lang ?? undefined} className="today__title">
            {title}
          </span>
          <span className="facts">{children}</span>
        </span>
        <ForwardIcon />
      </Link>
    </li>
  );
}
