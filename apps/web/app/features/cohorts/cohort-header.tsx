import { Link } from '@remix-run/react';
import type { CohortView } from '@passerelle/core/cohorts/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { DayRange } from '#app/components/day-range.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { BackIcon } from '#app/components/icons.tsx';
import { Panel } from '#app/components/panel.tsx';
import { AskedPanel, QuestionLink, useAsked } from '#app/components/question.tsx';
import { useCoordinationHref } from '#app/features/coordination/coordination-href.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { CohortCounts } from './cohort-counts.tsx';
import { CohortFields } from './cohort-fields.tsx';
import { useCohortHref } from './cohort-href.ts';
import { useCohortQuestions } from './use-cohort-questions.ts';

type Props = { cohort: CohortView; answer: { problem: FormProblem } | undefined };

/** What a cohort is, the way to its matching, a form for its name and dates, and how it is put away or deleted. */
export function CohortHeader({ cohort, answer }: Props) {
  const { t } = useTranslation();
  const href = useCohortHref();
  const { id, name, startsOn, endsOn, counts, closedAt, can } = cohort;
  const questions = useCohortQuestions(cohort);
  const [closing, discarding] = [useAsked('close'), useAsked('discard')];
  const asked = questions.find(({ intent, subject }) => subject === (intent === 'close' ? closing : discarding));
  return (
    <>
      <BackToCohorts />
      {asked && <AskedPanel question={asked} answer={answer} />}
      <Panel title={<bdi>{name}</bdi>} action={can.change && <LinkButton to={href(id, 'matching')} look="primary">{t('cohorts.match')}</LinkButton>}>
        <p className="facts">
          <DayRange from={startsOn} to={endsOn} />
          <CohortCounts counts={counts} />
        </p>
        {closedAt && (
          <div className="cohort-closed">
            <p className="note">{t('cohorts.closed.text')}</p>
            <Form intent="reopen" answer={answer}>
              <SubmitButton look="secondary">{t('cohorts.closed.reopen')}</SubmitButton>
            </Form>
          </div>
        )}
        {can.change && (
          <details className="cohort-change" open={answer?.problem.intent === 'revise'}>
            <summary>{t('cohorts.revise')}</summary>
            <Form key={`${name} ${startsOn} ${endsOn}`} intent="revise" answer={answer}>
              <CohortFields cohort={cohort} />
              <SubmitButton look="secondary">{t('common.save')}</SubmitButton>
            </Form>
          </details>
        )}
        <div className="button-row">
          {questions.map((question) => (
            <QuestionLink key={question.intent} question={question} />
          ))}
        </div>
      </Panel>
    </>
  );
}

function BackToCohorts() {
  const { t } = useTranslation();
  return (
    <Link to={useCoordinationHref()('cohorts')} className="page-header__back" prefetch="intent">
      <BackIcon /> {t('cohorts.all')}
    </Link>
  );
}
