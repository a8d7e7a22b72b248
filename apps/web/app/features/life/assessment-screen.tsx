import type { AssessmentsView, AssessmentView } from '@passerelle/core/assessments/contract.ts';
import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { AssessmentFiguresList } from './assessment-figures.tsx';
import { AssessmentForm } from './assessment-form.tsx';
import { BinomePage } from './binome-page.tsx';

type Props = { binome: BinomeLifeView; assessments: AssessmentsView; answer: { problem: FormProblem } | undefined };

/** How it was: one says so, and reads what the other one said once both have. */
export function AssessmentScreen({ binome, assessments: { own, other, otherHasWritten }, answer }: Props) {
  const { t } = useTranslation();
  const { id, status, can, side, mentor, mentee } = binome;
  const partner = side === 'mentor' ? mentee : mentor;
  return (
    <BinomePage binome={binome} title={t('life.assessment.title')} intro={t('life.assessment.intro')}>
      {status !== 'closed' && (
        <Panel>
          <p>{t('life.assessment.notYet')}</p>
          {can.close && (
            <p className="button-row">
              <LinkButton to={`/binomes/${id}/close`}>{t('life.close.open')}</LinkButton>
            </p>
          )}
        </Panel>
      )}
      {can.assess && (
        <Panel title={t('life.assessment.yours')}>
          <AssessmentForm answer={answer} />
        </Panel>
      )}
      {own && <Said title={t('life.assessment.yours')} said={own} />}
      {other && <Said title={t('life.assessment.theirs', { name: isolated(partner.name) })} said={other} />}
      {!other && own && <p className="note">{t('life.assessment.waiting', { name: isolated(partner.name) })}</p>}
      {!other && !own && otherHasWritten && <p className="note">{t('life.assessment.opens', { name: isolated(partner.name) })}</p>}
    </BinomePage>
  );
}

function Said({ title, said }: { title: string; said: AssessmentView }) {
  return (
    <Panel title={title}>
      <AssessmentFiguresList figures={[said]} />
      {said.learned && (
        <p className="life__words" dir="auto">
          {said.learned}
        </p>
      )}
    </Panel>
  );
}
