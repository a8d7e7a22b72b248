import { Form as GetForm, Link } from '@remix-run/react';
import type { QuestionRef } from '@passerelle/core/questions/contract.ts';
import { Button, LinkButton } from '#app/components/button.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { threadHref } from '#app/features/threads/post-place.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { threadId: string; places: readonly QuestionRef[]; title: string; answer: { problem: FormProblem } | undefined };

/** Looks for the question that was asked before, and joins this one to it. */
export function JoinForm({ threadId, places, title, answer }: Props) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      <GetForm method="get" role="search" className="form question-search" replace preventScrollReset>
        <TextField name="title" type="search" label={t('questions.search')} hint={t('questions.searchHint')} defaultValue={title} maxLength={200} />
        <Button type="submit">{t('questions.find')}</Button>
      </GetForm>
      {places.length === 0 ? (
        <p className="note" role="status">
          {t('questions.noneFound')} {title && <Link to={`${threadHref(threadId)}/join`}>{t('questions.newest')}</Link>}
        </p>
      ) : (
        <Form answer={answer}>
          <RadioGroup
            name="targetId"
            legend={t('questions.target')}
            required
            choices={places.map((place) => ({
              value: place.id,
              label: (
                <span dir="auto" lang={place.locale}>
                  {place.title}
                </span>
              ),
              hint: (
                <>
                  {t(`threads.state.${place.state}`)} · <RelativeTime instant={place.createdAt} />
                </>
              ),
            }))}
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
