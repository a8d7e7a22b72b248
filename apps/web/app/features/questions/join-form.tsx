import { Link } from '@remix-run/react';
import type { QuestionRef } from '@passerelle/core/questions/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { threadHref } from '#app/features/threads/post-place.ts';
import { ThreadChoice, TitleSearch } from '#app/features/threads/thread-choice.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { threadId: string; places: readonly QuestionRef[]; title: string; answer: { problem: FormProblem } | undefined };

/** Looks for the question that was asked before, and joins this one to it. */
export function JoinForm({ threadId, places, title, answer }: Props) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <TitleSearch label={t('questions.search')} hint={t('questions.searchHint')} find={t('questions.find')} title={title} />
      {places.length === 0 ? (
        <p className="note" role="status">
          {t('questions.noneFound')} {title && <Link to={`${threadHref(threadId)}/join`}>{t('questions.newest')}</Link>}
        </p>
      ) : (
        <Form answer={answer}>
          <ThreadChoice
            name="targetId"
            legend={t('questions.target')}
            threads={places.map((place) => ({ ...place, about: t(`threads.state.${place.state}`), at: place.createdAt }))}
          />
          <p className="note">{t('questions.joinHint')}</p>
          <div className="button-row">
            <SubmitButton>{t('questions.joinThem')}</SubmitButton>
            <LinkButton to={threadHref(threadId)} look="quiet">
              {t('common.cancel')}
            </LinkButton>
          </div>
        </Form>
      )}
    </div>
  );
}
