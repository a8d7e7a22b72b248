import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import type { CitationView } from '@passerelle/core/practices/public-contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { languages } from '#app/lib/languages.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { SheetText } from './reading-texts.ts';
import { CopyButton } from './copy-button.tsx';
import { citationText, sheetAddress } from './sheet-words.ts';

type Props = { sheet: PracticeView; text: SheetText; citation: CitationView | null; publicUrl: string };

/** Taking the sheet out of the product: as a file, as a citation, as a page for the public. */
export function SharingSection({ sheet, text, citation, publicUrl }: Props) {
  const { t } = useTranslation();
  const { id, locales, publicToken, can, status } = sheet;
  return (
    <section id="sharing" tabIndex={-1} className="sheet__sources sharing">
      <h2>{t('sharing.title')}</h2>
      <div className="button-row">
        {locales.map((locale) => (
          <LinkButton key={locale} to={`/practices/${id}/sheet.pdf?locale=${locale}`} reloadDocument prefetch="none" hrefLang={locale} download>
            {locales.length === 1 ? t('sharing.pdf.download') : t('sharing.pdf.in', { language: languages[locale].name })}
          </LinkButton>
        ))}
        {can.curate && status === 'published' && <LinkButton to={`/practices/${id}/public`}>{t('sharing.public.link')}</LinkButton>}
      </div>
      {publicToken && (
        <p className="note">
          {t('sharing.public.isOpen')} <a href={`/p/${publicToken}`}>{t('sharing.public.see')}</a>
        </p>
      )}
      {citation && <Citation sheet={sheet} text={text} citation={citation} publicUrl={publicUrl} />}
    </section>
  );
}

function Citation({ sheet, text, citation, publicUrl }: Props & { citation: CitationView }) {
  const { t, locale } = useTranslation();
  const { timeZone } = useReader();
  const cited = citationText({ t, locale, timeZone }, { title: text.title, commune: sheet.commune, citation, address: sheetAddress(publicUrl, sheet) });
  return (
    <div className="citation">
      <h3>{t('sharing.cite.title')}</h3>
      <p className="citation__text">{cited}</p>
      <CopyButton text={cited} label={t('sharing.cite.copy')} done={t('sharing.cite.copied')} failed={t('sharing.cite.notCopied')} />
    </div>
  );
}
