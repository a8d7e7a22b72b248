import type { TranslationView } from '@passerelle/core/practices/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { languages } from '#app/lib/languages.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** Who translated a sheet last, and when. */
export function TranslationByline({ translation: { locale, writer, writtenAt } }: { translation: TranslationView }) {
  const { t } = useTranslation();
  const language = languages[locale].name;
  return (
    <p className="note">
      {writer && writtenAt ? (
        <Sentence text={t('practices.language.translatedBy', { language })} parts={{ person: <PersonName name={writer.name} />, date: <DateTime instant={writtenAt} style="date" /> }} />
      ) : (
        t('practices.language.translatedIn', { language })
      )}
    </p>
  );
}
