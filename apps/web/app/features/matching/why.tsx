import type { Explanation } from '@passerelle/core/binomes/contract.ts';
import type { TFunction } from 'i18next';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** Why two were put together, in a sentence: what both work on and speak, their towns, their time. */
export function Why({ explained }: { explained: Explanation }) {
  const { t } = useTranslation();
  const { tag } = useReader();
  return <p className="why">{whyOf(explained, t, tag)}</p>;
}

function whyOf({ parts }: Explanation, t: TFunction, tag: string): string {
  const shared = (criterion: Explanation['parts'][number]['criterion']) => parts.find((part) => part.criterion === criterion)?.shared ?? [];
  const list = new Intl.ListFormat(tag, { type: 'unit', style: 'long' });
  // A theme's name begins a line elsewhere; here it stands in a sentence.
  const both = [
    ...shared('themes').map((theme) => t(`themes.${theme}` as 'themes.youth').toLocaleLowerCase(tag)),
    ...shared('languages').map((language) => t(`reasons.language.${language}` as 'reasons.language.fr')),
  ];
  const clauses = [
    both.length > 0 && t('reasons.both', { list: list.format(both) }),
    communesOf(shared('communes'), t),
    shared('availability').length > 0 && t('reasons.slots', { count: shared('availability').length }),
    shared('ties').length > 0 && t('reasons.tie'),
    shared('wishes').length > 0 && t(`reasons.wish.${shared('wishes').length > 1 ? 'both' : (shared('wishes')[0] as 'mentor')}`),
  ].filter((clause) => clause !== false);
  if (clauses.length === 0) return t('reasons.none');
  const [first = '', ...rest] = clauses;
  return [first.charAt(0).toLocaleUpperCase(tag) + first.slice(1), ...rest].join(t('reasons.separator'));
}

function communesOf(shared: readonly string[], t: TFunction): string | false {
  if (shared.length === 0) return false;
  return t(shared.length > 1 ? 'reasons.communes.both' : `reasons.communes.${shared[0] as 'size'}`);
}
