import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Where a sheet stands that is not in the library yet: who sees it, who is to approve it, and with what it was sent back. */
export function StandingNotice({ sheet: { status, standing, can } }: { sheet: PracticeView }) {
  const { t } = useTranslation();
  if (status === 'published') return null;
  const person = standing && <PersonName name={standing.by.name} />;
  const writer = standing && <PersonName name={standing.writer.name} />;
  return (
    <>
      <p>{t('practices.draftNotice')}</p>
      {status === 'review' && writer && (
        <p>
          <Sentence text={t(can.publish ? 'practices.review.yours' : 'practices.review.anothers')} parts={{ person: writer }} />
        </p>
      )}
      {standing?.act === 'returned' && (
        <div className="curator-bar__note">
          <p>
            <Sentence text={t('practices.review.returned')} parts={{ person }} />
          </p>
          <p className="lines" dir="auto">
            {standing.note}
          </p>
        </div>
      )}
    </>
  );
}
