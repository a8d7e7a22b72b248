import { Link } from '@remix-run/react';
import type { ThreadExpertsView } from '@passerelle/core/expertise/contract.ts';
import type { QuestionView } from '@passerelle/core/questions/contract.ts';
import { threadHref } from '#app/features/threads/post-place.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { AskedExperts } from './asked-experts.tsx';

type Props = { question: QuestionView; experts: ThreadExpertsView };

/** Under a question: who has it too, whom it was put to, what else can be done so that it is answered. */
export function QuestionBar({ question, experts }: Props) {
  const { t } = useTranslation();
  const { threadId, meToo, can, duplicateOf, alsoAskedAs } = question;
  const mayJoin = can.join && !duplicateOf;
  if (meToo.count === 0 && !can.meToo && !experts.can.ask && !mayJoin && experts.asked.length === 0 && alsoAskedAs.length === 0) return null;
  return (
    <div className="question-bar">
      {(meToo.count > 0 || experts.asked.length > 0) && (
        <p className="facts" aria-live="polite">
          {meToo.count > 0 && <span className="question-bar__count">{t('questions.meTooCount', { count: meToo.count })}</span>}
          <AskedExperts experts={experts.asked} remindsAt={experts.remindsAt} />
        </p>
      )}
      <div className="question-bar__actions">
        {can.meToo && (
          <Form intent={meToo.own ? 'me-too-back' : 'me-too'} preventScrollReset>
            <SubmitButton look={meToo.own ? 'quiet' : 'secondary'} size="s">
              {t(meToo.own ? 'questions.meTooBack' : 'questions.meToo')}
            </SubmitButton>
          </Form>
        )}
        {experts.can.ask && (
          <LinkButton to={`${threadHref(threadId)}/experts`} look="quiet" size="s">
            {t('questions.askExpert')}
          </LinkButton>
        )}
        {mayJoin && (
          <LinkButton to={`${threadHref(threadId)}/join`} look="quiet" size="s">
            {t('questions.join')}
          </LinkButton>
        )}
      </div>
      {alsoAskedAs.length > 0 && (
        <section aria-label={t('questions.alsoAsked')} className="question-bar__also">
          <p>{t('questions.alsoAsked')}</p>
          <ul>
            {alsoAskedAs.map(({ id, title, locale }) => (
              <li key={id}>
                <Link to={threadHref(id)} prefetch="intent" lang={locale}>
                  <bdi>{title}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
