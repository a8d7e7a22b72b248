import type { DeclineView } from '@passerelle/core/proposals/contract.ts';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Why a proposal was not taken up, as coordinators read it. */
export function DeclineNote({ decline: { member, reason, words } }: { decline: DeclineView }) {
  const { t } = useTranslation();
  return (
    <div className="life__decline">
      <p>
        <Sentence text={t('life.decline.by')} parts={{ person: <bdi>{member.name}</bdi> }} /> {t(`life.decline.reasons.${reason}`)}
      </p>
      {words && (
        <blockquote className="life__words" dir="auto">
          {words}
        </blockquote>
      )}
      <p className="note">{t('life.decline.yours')}</p>
    </div>
  );
}
