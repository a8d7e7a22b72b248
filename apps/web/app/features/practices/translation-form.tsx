import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { BlockPart, PracticeView, TranslationView } from '@passerelle/core/practices/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Prose } from '#app/components/prose.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { maxPracticeTitle, practiceParts } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { languages } from '#app/lib/languages.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { fieldOf, translationFields, type Base, type Texts, type TranslationField } from './sheet-merge.ts';
import { Theirs, type Dispute } from './theirs.tsx';
import { useBase } from './use-base.ts';
import { useUnsavedGuard } from './use-unsaved-guard.ts';
import { WrittenOn } from './written-on.tsx';

const formId = 'translation-form';

export type TranslationAnswer = { problem: FormProblem; texts?: Texts<TranslationField>; base?: Base<TranslationField>; dispute?: Dispute<TranslationField> | null };
type Props = {
  sheet: PracticeView;
  locale: Locale;
  translation: TranslationView | undefined;
  texts: Texts<TranslationField>;
  stored: Base<TranslationField>;
  answer: TranslationAnswer | undefined;
};

/** A translation beside its original, block by block; what the original says anew since is marked, and can be said to hold as it is. */
export function TranslationForm({ sheet, locale, translation, texts, stored, answer }: Props) {
  const { t } = useTranslation();
  const { base, remember } = useBase(translationFields, stored, answer);
  useUnsavedGuard(formId, base);
  const dispute = answer?.dispute ?? null;
  const about = (field: TranslationField) => dispute && <Theirs field={field} dispute={dispute} />;
  const isStale = (part: BlockPart) => (part === 'title' ? translation?.titleStale : translation?.blocks.find((block) => block.part === part)?.stale) ?? false;
  const own = { lang: locale, dir: languages[locale].dir };
  const written = sheet.blocks.filter(({ part, body }) => body !== '' || texts[`blocks.${part}`] !== '');
  return (
    <Form answer={answer} className="translation-form" id={formId} preventScrollReset onSubmit={(event) => remember(event.currentTarget)}>
      {dispute && <p className="note">{t('practices.dispute.howToGoOn')}</p>}
      <WrittenOn base={base} />
      <div className="translation-form__pair">
        <div lang={sheet.locale} dir={languages[sheet.locale].dir} className="translation-form__original">
          <p className="translation-form__title">{sheet.title}</p>
        </div>
        <div className="translation-form__own">
          <TextField name="title" label={t('practices.translate.titleField')} defaultValue={texts.title} maxLength={maxPracticeTitle} {...own} />
          <StillHolds part="title" isStale={isStale('title')} />
          {about('title')}
        </div>
      </div>
      {practiceParts.filter((part) => written.some((block) => block.part === part)).map((part) => (
        <div key={part} id={`part-${part}`} className="translation-form__pair">
          <div className="translation-form__original">
            <h2>{t(`practices.part.${part}.label`)}</h2>
            <div lang={sheet.locale} dir={languages[sheet.locale].dir}>
              {written.find((block) => block.part === part)?.html ? <Prose html={written.find((block) => block.part === part)?.html ?? ''} /> : <p className="note">{t('practices.translate.empty')}</p>}
            </div>
          </div>
          <div className="translation-form__own">
            <TextArea name={`blocks.${part}`} label={t('practices.versions.ofTranslation', { part: t(`practices.part.${part}.label`), language: languages[locale].name })} defaultValue={texts[fieldOf(part)]} {...own} />
            <StillHolds part={part} isStale={isStale(part)} />
            {about(fieldOf(part))}
          </div>
        </div>
      ))}
      <div className="sheet-form__bar button-row">
        <SubmitButton>{t('common.save')}</SubmitButton>
      </div>
    </Form>
  );
}

/** The original of a block says something else by now: whoever has looked can say that the translation says so too. */
function StillHolds({ part, isStale }: { part: BlockPart; isStale: boolean }) {
  const { t } = useTranslation();
  if (!isStale) return null;
  return (
    <div className="translation-form__stale">
      <Badge tone="turn">{t('practices.translate.stale')}</Badge>
      <label className="fact-fields__choice">
        <input type="checkbox" name="confirmed" value={part} />
        <span>{t('practices.translate.confirm')}</span>
      </label>
    </div>
  );
}
