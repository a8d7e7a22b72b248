import type { AssessmentFigures } from '@passerelle/core/assessments/contract.ts';
import { VisuallyHidden } from '#app/components/accessible.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** What was said of a binôme in the end, in figures: a row for each question, a column for each side. */
export function AssessmentFiguresList({ figures }: { figures: readonly AssessmentFigures[] }) {
  const { t } = useTranslation();
  return (
    <table className="figures">
      <caption>{t('life.assessment.title')}</caption>
      <thead>
        <tr>
          <th scope="col">
            <VisuallyHidden>{t('life.assessment.question')}</VisuallyHidden>
          </th>
          {figures.map(({ side }) => (
            <th key={side} scope="col">
              {t(`common.side.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(['useful', 'reached', 'rhythm'] as const).map((name) => (
          <tr key={name}>
            <th scope="row">{t(`life.assessment.${name}`)}</th>
            {figures.map((one) => (
              <td key={one.side}>{t('life.assessment.mark', { mark: one[name] })}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('life.assessment.again')}</th>
          {figures.map(({ side, again }) => (
            <td key={side}>{t(again ? 'life.assessment.yes' : 'life.assessment.no')}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
