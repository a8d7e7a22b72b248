import { useTranslation } from '#app/lib/words.tsx';
import { themes } from '#app/lib/themes.ts';
import { maxPracticeTitle, practiceParts } from '#app/lib/contract-constants.ts';
import type { Theme } from '@passerelle/core/kernel/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { RemarksOnPart } from '#app/features/remarks/remarks-section.tsx';
import { FactFields } from './fact-fields.tsx';
import { sheetFields, type Base, type SheetField, type SheetTexts } from './sheet-merge.ts';
import { Theirs, type Dispute } from './theirs.tsx';
import { useBase } from './use-base.ts';
import { useUnsavedGuard } from './use-unsaved-guard.ts';
import { WrittenOn } from './written-on.tsx';

export const formId = 'sheet-form';

export type SheetAnswer = { problem: FormProblem; texts?: SheetTexts; base?: Base<SheetField>; dispute?: Dispute<SheetField> | null };

type Props = {
  /** What the fields begin with. */
  texts: SheetTexts;
  /** What is stored now. */
  stored: Base<SheetField>;
  communes: Parameters<typeof FactFields>[0]['communes'];
  answer: SheetAnswer | undefined;
  canSubmit: boolean;
  remarks: Omit<Parameters<typeof RemarksOnPart>[0], 'part'>;
};

/** The editor's form. It remembers what its texts were written on, so that nobody's saving is overwritten unseen. */
export function SheetForm({ texts, stored, communes, answer, canSubmit, remarks }: Props) {
  const { t } = useTranslation();
  const { base, remember } = useBase(sheetFields, stored, answer);
  useUnsavedGuard(formId, base);
  const dispute = answer?.dispute ?? null;
  const about = (field: SheetField, say?: (value: string) => string) => dispute && <Theirs field={field} dispute={dispute} {...(say && { say })} />;
  return (
    <Form answer={answer} className="sheet-form" id={formId} preventScrollReset onSubmit={(event) => remember(event.currentTarget)}>
      {dispute && <p className="note">{t('practices.dispute.howToGoOn')}</p>}
      <WrittenOn base={base} />
      <div className="sheet-form__part">
        <TextField name="title" label={t('practices.form.title')} defaultValue={texts.title} maxLength={maxPracticeTitle} required />
        {about('title')}
      </div>
      <div className="sheet-form__part">
        <Select
          name="theme"
          label={t('practices.form.theme')}
          options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
          defaultValue={texts.theme}
        />
        {about('theme', (value) => t(`themes.${value as Theme}`))}
      </div>
      {practiceParts.map((part) => (
        <div key={part} id={`part-${part}`} className="sheet-form__part">
          <TextArea
            name={`blocks.${part}`}
            label={t(`practices.part.${part}.label`)}
            hint={t(`practices.part.${part}.help`)}
            defaultValue={texts[`blocks.${part}`]}
            className={`sheet-form__area--${part}`}
          />
          <RemarksOnPart {...remarks} part={part} />
          {about(`blocks.${part}`)}
        </div>
      ))}
      <p className="note">{t('threads.form.markdown')}</p>
      <FactFields texts={texts} communes={communes} about={about} />
      <div className="sheet-form__bar button-row">
        <SubmitButton look={canSubmit ? 'secondary' : 'primary'}>{t('common.save')}</SubmitButton>
        {canSubmit && (
          <SubmitButton name="then" value="submit">
            {t('practices.submit')}
          </SubmitButton>
        )}
      </div>
    </Form>
  );
}
