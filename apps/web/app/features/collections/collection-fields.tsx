import type { ReactNode } from 'react';
import type { CollectionView } from '@passerelle/core/collections/contract.ts';
import { Select } from '#app/components/select.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { maxCollectionIntro, maxCollectionTitle } from '#app/lib/contract-constants.ts';
import { languageCodes, languages } from '#app/lib/languages.ts';
import { useTranslation } from '#app/lib/words.tsx';

export type CollectionWords = Pick<CollectionView, 'title' | 'intro' | 'locale'>;
type Props = { words: CollectionWords; /** What stands under a field. */ under?: (field: 'title' | 'intro') => ReactNode };

/** What a collection is called, what it is for, and in which language it says so. */
export function CollectionFields({ words: { title, intro, locale }, under = () => null }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextField name="title" label={t('collections.form.title')} hint={t('collections.form.titleHint')} defaultValue={title} maxLength={maxCollectionTitle} required />
      {under('title')}
      <TextArea name="intro" label={t('collections.form.intro')} hint={t('collections.form.introHint')} defaultValue={intro} maxLength={maxCollectionIntro} rows={5} />
      {under('intro')}
      <Select name="locale" label={t('threads.form.language')} options={languageCodes.map((value) => ({ value, label: languages[value].name }))} defaultValue={locale} />
    </>
  );
}
