import { Link } from '@remix-run/react';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { PracticePart } from '@passerelle/core/practices/contract.ts';
import { VisuallyHidden } from '#app/components/accessible.tsx';
import { isolated } from '#app/lib/isolated.ts';
import { languages } from '#app/lib/languages.ts';
import { useTranslation } from '#app/lib/words.tsx';
import './remarks.css';

type Props = { practiceId: string; part: PracticePart; locale: Locale; /** The same part stands beside it in another language. */ isOneOfTwo: boolean };

/** Under a part of a sheet: the way to say something of it. */
export function RemarkLink({ practiceId, part, locale, isOneOfTwo }: Props) {
  const { t } = useTranslation();
  const label = t(`practices.part.${part}.label`);
  return (
    <Link to={`/practices/${practiceId}/remarks/new?part=${part}&locale=${locale}`} className="remark-link">
      {t('remarks.add')}
      <VisuallyHidden> ({isOneOfTwo ? `${label}, ${isolated(languages[locale].name)}` : label})</VisuallyHidden>
    </Link>
  );
}
