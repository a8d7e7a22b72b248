import { Link, useSearchParams } from '@remix-run/react';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Where the writing of a sheet stands: who sees it, who is to approve it, and with what it was sent back. */
export function StandingNotice({ sheet }: { sheet: PracticeView }) {
  const { t } = useTranslation();
  const { status, work, standing, can, refreshDue } = sheet;
  const person = standing && <PersonName name={standing.by.name} />;
  const writer = standing && <PersonName name={standing.writer.name} />;
  return (
    <>
      {status === 'published' ? work && <WorkNotice sheet={sheet} stage={work} /> : <p>{t(status === 'archived' ? 'practices.archivedNotice' : 'practices.draftNotice')}</p>}
      {refreshDue && <p>{t('practices.refreshNotice')}</p>}
      {work === 'review' && writer && (
        <p>
          <Sentence text={t(can.publish ? 'practices.review.yours' : 'practices.review.anothers')} parts={{ person: writer }} />
        </p>
      )}
      {standing?.note && (standing.act === 'returned' || standing.act === 'archived') && (
        <div className="curator-bar__note">
          <p>
            <Sentence text={t(standing.act === 'returned' ? 'practices.review.returned' : 'practices.archivedBy')} parts={{ person }} />
          </p>
          <p className="lines" dir="auto">
            {standing.note}
          </p>
        </div>
      )}
    </>
  );
}

/** A published sheet is being written on: readers see the approved words, those who write it can read both. */
function WorkNotice({ sheet: { atWork }, stage }: { sheet: PracticeView; stage: 'draft' | 'review' }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const other = new URLSearchParams(search);
  if (atWork) other.delete('words');
  else other.set('words', 'work');
  return (
    <>
      <p>{t(`practices.work.${stage}`)}</p>
      <p>
        {atWork && <strong>{t('practices.work.reading')} </strong>}
        <Link to={`?${other}`}>{t(atWork ? 'practices.work.shown' : 'practices.work.see')}</Link>
      </p>
    </>
  );
}
