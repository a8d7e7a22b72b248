import type { PracticeVersionSummary } from '@passerelle/core/practices/versions-contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Who made a version, how, and when. */
export function VersionByline({ version: { act, restored, note, author, createdAt } }: { version: PracticeVersionSummary }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="facts">
        <span>
          <Sentence text={t(`practices.versions.act.${act}`, { number: restored ?? 0 })} parts={{ person: <PersonName name={author.name} /> }} />
        </span>
        <DateTime instant={createdAt} />
      </p>
      {note && (
        <p className="note" dir="auto">
          {note}
        </p>
      )}
    </>
  );
}
