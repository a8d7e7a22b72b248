import { useId, useState } from 'react';
import type { Criterion, Weights } from '@passerelle/core/matching/contract.ts';
import { Form, SubmitButton, useFieldError, useSentValue } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { matchingCriteria, maxWeight } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { weights: Weights; clientId: string; isFirst: boolean; answer: { problem: FormProblem } | undefined };

/** How much each criterion counts, and the button that works a proposal out. */
export function WeightsForm({ weights, clientId, isFirst, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('matching.weights.title')} intro={t('matching.weights.intro')}>
      <Form intent="run" answer={answer}>
        <input type="hidden" name="clientId" value={clientId} readOnly />
        <div className="weights">
          {matchingCriteria.map((criterion) => (
            <Weight key={criterion} criterion={criterion} value={weights[criterion]} />
          ))}
        </div>
        <WeightsError />
        <SubmitButton look={isFirst ? 'primary' : 'secondary'}>{t(isFirst ? 'matching.run' : 'matching.runAgain')}</SubmitButton>
        <p className="note">{t('matching.runHint')}</p>
      </Form>
    </Panel>
  );
}

/** What is wrong with all of them together. */
function WeightsError() {
  const error = useFieldError('weights');
  return error && <p className="field__error">{error}</p>;
}

/** A slider is a field of the form; the number beside it follows while it is moved. */
function Weight({ criterion, value }: { criterion: Criterion; value: number }) {
  const { t } = useTranslation();
  const id = useId();
  const [now, setNow] = useState(useSentValue(criterion) ?? String(value));
  return (
    <div className="weight">
      <label htmlFor={id}>{t(`matching.criteria.${criterion}`)}</label>
      <output htmlFor={id} className="weight__value needs-script">
        {now}
      </output>
      <input id={id} type="range" name={criterion} min={0} max={maxWeight} step={1} value={now} onChange={(event) => setNow(event.target.value)} className="weight__slider" />
    </div>
  );
}
