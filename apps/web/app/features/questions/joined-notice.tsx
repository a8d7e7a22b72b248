import { Link } from '@remix-run/react';
import type { QuestionRef } from '@passerelle/core/questions/contract.ts';
import { PostAction } from '#app/features/threads/post-action.tsx';
import { threadHref } from '#app/features/threads/post-place.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** The same was asked before: where the answers are. */
export function JoinedNotice({ target, mayTakeApart }: { target: QuestionRef; mayTakeApart: boolean }) {
  const { t } = useTranslation();
  return (
    <div className="question-notice" role="status">
      <p>
        {t('questions.joined')}{' '}
        <Link to={threadHref(target.id)} prefetch="intent" lang={target.locale}>
          <bdi>{target.title}</bdi>
        </Link>
      </p>
      {mayTakeApart && (
        <PostAction intent="take-apart" fields={{}}>
          {t('questions.takeApart')}
        </PostAction>
      )}
    </div>
  );
}
