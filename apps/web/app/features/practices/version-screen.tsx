import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { PracticeVersionView } from '@passerelle/core/practices/versions-contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Difference } from '#app/features/writing/difference.tsx';
import { practiceParts } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { languages } from '#app/lib/languages.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { VersionByline } from './version-byline.tsx';
import type { Versioned } from './version-list.tsx';

type Props = { sheet: Versioned; version: PracticeVersionView; answer: { problem: FormProblem } | undefined };

/** A version of a sheet: what it changed in each part, and the way to bring its words back. */
export function VersionScreen({ sheet, version, answer }: Props) {
  const { t } = useTranslation();
  const { revision, before, current } = version;
  return (
    <div className="version">
      <PageHeader
        title={t('practices.versions.of', { number: revision })}
        intro={t(before ? 'practices.versions.changesIntro' : 'practices.versions.first')}
        back={{ to: `/practices/${sheet.id}/versions`, label: t('practices.versions.back') }}
      />
      <VersionByline version={version} />
      <Changes version={version} lang={sheet.locale} />
      {current ? (
        <Badge>{t('practices.versions.now')}</Badge>
      ) : (
        <Form answer={answer} className="version__restore">
          <input type="hidden" name="revision" value={sheet.revision} />
          <p className="note">{t('practices.versions.restoreHint')}</p>
          <SubmitButton>{t('practices.versions.restore')}</SubmitButton>
        </Form>
      )}
    </div>
  );
}

/** The parts that say something else than before; of the first version all that it says. */
function Changes({ version, lang }: { version: PracticeVersionView; lang: string }) {
  const { t } = useTranslation();
  const { title, theme, blocks, before, locale } = version;
  const changed = practiceParts.filter((part) => (blocks[part] ?? '') !== (before?.blocks[part] ?? ''));
  const isRenamed = title !== before?.title;
  const isMoved = before !== null && theme !== before.theme;
  if (!isRenamed && !isMoved && changed.length === 0 && !locale) return <p>{t('practices.versions.same')}</p>;
  return (
    <>
      {isRenamed && (
        <Panel title={t('practices.form.title')}>
          <Difference before={before?.title ?? title} after={title} className="difference--title" lang={lang} />
        </Panel>
      )}
      {isMoved && <p>{t('practices.versions.theme', { before: t(`themes.${before.theme}`), after: t(`themes.${theme}`) })}</p>}
      {locale && <TranslationChanges version={version} locale={locale} />}
      {changed.map((part) => (
        <Panel key={part} title={t(`practices.part.${part}.label`)}>
          <Difference before={before ? (before.blocks[part] ?? '') : (blocks[part] ?? '')} after={blocks[part] ?? ''} lang={lang} />
        </Panel>
      ))}
    </>
  );
}

/** Of a translated version: what the translation says now and did before. */
function TranslationChanges({ version: { translations, before }, locale }: { version: PracticeVersionView; locale: Locale }) {
  const { t } = useTranslation();
  const [now, then] = [translations[locale] ?? {}, before?.translations[locale] ?? {}];
  const changed = (['title', ...practiceParts] as const).filter((part) => (now[part] ?? '') !== (then[part] ?? ''));
  if (changed.length === 0) return <p>{t('practices.versions.same')}</p>;
  return changed.map((part) => (
    <Panel key={part} title={t('practices.versions.ofTranslation', { part: t(part === 'title' ? 'practices.form.title' : `practices.part.${part}.label`), language: languages[locale].name })}>
      <Difference before={then[part] ?? ''} after={now[part] ?? ''} lang={locale} />
    </Panel>
  ));
}
