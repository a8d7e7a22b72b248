import { useSearchParams } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { AdoptionSection } from '#app/features/adoptions/adoption-section.tsx';
import { SheetCollections } from '#app/features/collections/sheet-collections.tsx';
import { SheetConsents } from '#app/features/consents/sheet-consents.tsx';
import { DiscussionSection } from '#app/features/discussions/discussion-section.tsx';
import { UsefulSection } from '#app/features/endorsements/useful-section.tsx';
import { SheetFollow } from '#app/features/follows/sheet-follow.tsx';
import { RemarksSection } from '#app/features/remarks/remarks-section.tsx';
import { languages } from '#app/lib/languages.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { AdaptForm } from './adapt-form.tsx';
import { CuratorBar } from './curator-bar.tsx';
import { LanguageChoice } from './language-choice.tsx';
import type { readAround } from './read-around.server.ts';
import { PublicConsentNotice } from './public-consent.tsx';
import { textsToRead } from './reading-texts.ts';
import { RelatedSheets } from './related-sheets.tsx';
import { SharingSection } from './sharing-section.tsx';
import { SheetByline } from './sheet-byline.tsx';
import { SheetContents } from './sheet-contents.tsx';
import { SheetFacts } from './sheet-facts.tsx';
import { SheetParts } from './sheet-parts.tsx';
import { SourceList } from './source-list.tsx';
import { TranslationByline } from './translation-byline.tsx';
import { useSheetLive } from './use-sheet-live.ts';

type Props = { sheet: PracticeView; around: Awaited<ReturnType<typeof readAround>>; pageKey: string; answer: Parameters<typeof CuratorBar>[0]['answer'] };

/** A sheet to read, in one language or in two beside each other. */
export function SheetScreen({ sheet, around, pageKey, answer }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const [search] = useSearchParams();
  const texts = textsToRead(sheet, { lang: search.get('lang'), beside: search.get('beside') }, locale);
  useSheetLive(sheet);
  return (
    <div className={texts.length > 1 ? 'sheet sheet--pair' : 'sheet'}>
      <div className="sheet__head">
        <PageHeader
          back={{ to: '/practices', label: t('practices.all') }}
          title={texts.map((text) => (
            <span key={text.locale} dir={languages[text.locale].dir} lang={text.locale}>
              {text.title}
            </span>
          ))}
        />
        <SheetByline sheet={sheet} />
        {texts.map(({ translation }) => translation && <TranslationByline key={translation.locale} translation={translation} />)}
        {around.follow && <SheetFollow follow={around.follow} />}
        <PublicConsentNotice consent={around.publicConsent} />
        <SheetConsents sheet={sheet} />
        <CuratorBar sheet={sheet} answer={answer} />
        <LanguageChoice sheet={sheet} texts={texts} />
        <SheetFacts sheet={sheet} />
      </div>
      <SheetContents sheet={sheet} texts={texts} />
      <article className="sheet__text">
        <SheetParts sheet={sheet} texts={texts} />
        <RemarksSection practiceId={sheet.id} edits={sheet.can.edit} counts={around.remarks} />
        <SheetCollections practiceId={sheet.id} served={around.places} canCollect={sheet.can.curate} />
        {sheet.can.adapt && <AdaptForm pageKey={pageKey} answer={answer} />}
        {sheet.sources.length > 0 && (
          <section id="sources" tabIndex={-1} className="sheet__sources">
            <h2>{t('practices.sourcesTitle')}</h2>
            <p className="note">{t('practices.sourcesIntro', { count: sheet.sources.length })}</p>
            <SourceList sources={sheet.sources} withheld={sheet.withheld} />
          </section>
        )}
        <AdoptionSection practiceId={sheet.id} served={around.uptake} />
        {around.useful && <UsefulSection useful={around.useful} />}
        {around.discussion && <DiscussionSection discussion={around.discussion} />}
        <SharingSection sheet={sheet} text={texts[0]!} citation={around.citation} publicUrl={around.publicUrl} />
        <RelatedSheets related={around.related} />
      </article>
    </div>
  );
}
