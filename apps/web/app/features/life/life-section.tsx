import type { BinomeLifeView, StepView } from '@passerelle/core/binomes/contract.ts';
import type { DeclineView } from '@passerelle/core/proposals/contract.ts';
import type { AssessmentFigures } from '@passerelle/core/assessments/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { AssessmentFiguresList } from './assessment-figures.tsx';
import { DeclineNote } from './decline-note.tsx';
import { StageLine } from './stage-line.tsx';
import { StepLog } from './step-log.tsx';
import { WhyProposed } from './why-proposed.tsx';
import './life.css';

type Props = {
  binome: BinomeLifeView;
  steps: readonly StepView[];
  /** For a coordinator of a proposal that was declined. */
  decline: DeclineView | null;
  /** For a coordinator: what both sides said in the end, in figures. */
  figures: readonly AssessmentFigures[] | null;
};

/** At which stage a binôme is, what the reader may do now, and what became of it so far. */
export function LifeSection({ binome, steps, decline, figures }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('life.title')} className="life">
      <p>
        <StageLine binome={binome} />
      </p>
      {binome.side === null && <WhyProposed explained={binome.explained} />}
      {decline && <DeclineNote decline={decline} />}
      {figures && figures.length > 0 && <AssessmentFiguresList figures={figures} />}
      <Steps binome={binome} />
      <details className="life__log">
        <summary>{t('life.log.title')}</summary>
        <StepLog steps={steps} />
      </details>
    </Panel>
  );
}

/** Pages on which one takes the next step. */
function Steps({ binome: { id, can, status, side } }: { binome: BinomeLifeView }) {
  const { t } = useTranslation();
  const to = (page: string) => `/binomes/${id}/${page}`;
  const readsAssessments = status === 'closed' && side !== null;
  return (
    <p className="button-row">
      {can.resume && <LinkButton to={to('pause')}>{t('life.resume.open')}</LinkButton>}
      {can.pause && <LinkButton to={to('pause')}>{t('life.pause.open')}</LinkButton>}
      {can.close && (
        <LinkButton to={to('close')} look="quiet">
          {t('life.close.open')}
        </LinkButton>
      )}
      {readsAssessments && (
        <LinkButton to={to('assessment')} look={can.assess ? 'primary' : 'secondary'}>
          {t(can.assess ? 'life.assessment.open' : 'life.assessment.read')}
        </LinkButton>
      )}
      {can.rematch && <LinkButton to={to('rematch')}>{t('life.rematch.open')}</LinkButton>}
    </p>
  );
}
