import { Link } from '@remix-run/react';
import type { UnansweredView } from '@passerelle/core/expertise/contract.ts';
import { AuthorPlace } from '#app/components/person.tsx';
import { LanguageNote } from '#app/components/language-note.tsx';
import { threadHref } from '#app/features/threads/post-place.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { AskedExperts } from './asked-experts.tsx';
import { WaitingSince } from './waiting-since.tsx';

/** A question that waits: since when, what it asks, who else has it, whom it was put to. */
export function UnansweredRow({ question: { thread, meTooCount, experts } }: { question: UnansweredView }) {
  const { t } = useTranslation();
  const { id, theme, title, locale, author, createdAt } = thread;
  return (
    <li className="thread-row">
      <p className="thread-row__head">
        <WaitingSince instant={createdAt} />
        <span>{t(`themes.${theme}`)}</span>
        <LanguageNote locale={locale} />
      </p>
      <h2 className="thread-row__title">
        <Link to={threadHref(id)} prefetch="intent" dir="auto" lang={locale}>
          {title}
        </Link>
      </h2>
      <p className="facts">
        <span>
          <AuthorPlace author={author} />
        </span>
        {meTooCount > 0 && <span>{t('questions.meTooCount', { count: meTooCount })}</span>}
        <AskedExperts experts={experts} />
      </p>
    </li>
  );
}
