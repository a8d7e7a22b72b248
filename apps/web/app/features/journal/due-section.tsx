import { Link } from '@remix-run/react';
import type { DueStepView } from '@passerelle/core/journal/contract.ts';
import { PersonName } from '#app/components/person.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { StepLine } from './step-line.tsx';

type Props = {
  steps: DueStepView[];
  /** Among several binômes each step says with whom it is. */
  withPartner?: boolean;
};

/** What is to be done, the soonest first. Nothing, when nothing is. */
export function DueSection({ steps, withPartner = false }: Props) {
  const { t } = useTranslation();
  if (steps.length === 0) return null;
  return (
    <Panel title={t('journal.due')}>
      <ul role="list" className="rows steps steps--due">
        {steps.map((step) => (
          <li key={step.id}>
            <StepLine step={{ ...step, done: false }} binomeId={step.binomeId} canTick>
              <Link to={`/binomes/${step.binomeId}/journal/${step.contactId}`} prefetch="intent">
                {withPartner ? <Sentence text={t('journal.step.with')} parts={{ person: <PersonName name={step.partner.name} /> }} /> : t('journal.step.from')}
              </Link>
            </StepLine>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
