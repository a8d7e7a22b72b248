import { Link } from '@remix-run/react';
import { PostAction } from '#app/features/threads/post-action.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** On the page of a question that was put to the reader by name. */
export function ExpertNotice({ requestId }: { requestId: string }) {
  const { t } = useTranslation();
  return (
    <div className="question-notice question-notice--turn" role="status">
      <p>{t('questions.askedYou')}</p>
      <div className="button-row">
        <Link to="#reply" className="button button--secondary button--s" preventScrollReset>
          {t('questions.answer')}
        </Link>
        <PostAction intent="decline" fields={{ requestId }}>
          {t('questions.decline')}
        </PostAction>
      </div>
    </div>
  );
}
