import type { WordingView } from '@passerelle/core/agreements/contract.ts';
import { Prose } from '#app/components/prose.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** One wording, to be read as a whole before it is signed. */
export function AgreementWording({ wording: { rhythm, rulesHtml, goalsHtml } }: { wording: WordingView }) {
  const { t } = useTranslation();
  return (
    <dl className="wording">
      <dt>{t('life.agreement.rhythm')}</dt>
      <dd>{t(`life.agreement.rhythms.${rhythm}`)}</dd>
      <dt>{t('life.agreement.goals')}</dt>
      <dd>{goalsHtml ? <Prose html={goalsHtml} /> : <span className="note">{t('life.agreement.nothing')}</span>}</dd>
      <dt>{t('life.agreement.rules')}</dt>
      <dd>{rulesHtml ? <Prose html={rulesHtml} /> : <span className="note">{t('life.agreement.nothing')}</span>}</dd>
    </dl>
  );
}
