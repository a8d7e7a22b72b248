import { Link } from '@remix-run/react';
import type { CohortView } from '@passerelle/core/cohorts/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { DayRange } from '#app/components/day-range.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { BackIcon } from '#app/components/icons.tsx';
import { Panel } from '#app/components/panel.tsx';
import { useCoordinationHref } from '#app/features/coordination/coordination-href.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { CohortCounts } from './cohort-counts.tsx';
import { CohortFields } from './cohort-fields.tsx';
import { useCohortHref } from './cohort-href.ts';

type Props = { cohort: CohortView; answer: { problem: FormProblem } | undefined };

/** What a cohort is, the way to its matching, and a form for its name and dates. */
export function CohortHeader({ cohort, answer }: Props) {
  const { t } = useTranslation();
  const href = useCohortHref();
  const { id, name, startsOn, endsOn, counts } = cohort;
  return (
    <>
      <BackToCohorts />
      <Panel title={<bdi>{name}</bdi>} action={<LinkButton to={href(id, 'matching')} look="primary">{t('cohorts.match')}</LinkButton>}>
        <p className="facts">
          <DayRange from={startsOn} to={endsOn} />
          <CohortCounts counts={counts} />
        </p>
        <details className="cohort-change" open={answer?.problem.intent === 'revise'}>
          <summary>{t('cohorts.revise')}</summary>
          <Form key={`${name} ${startsOn} ${endsOn}`} intent="revise" answer={answer}>
            <CohortFields cohort={cohort} />
            <SubmitButton look="secondary">{t('common.save')}</SubmitButton>
          </Form>
        </details>
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
