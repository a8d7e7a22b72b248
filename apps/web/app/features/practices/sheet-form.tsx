import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { themes } from '#app/lib/themes.ts';
import { maxPracticeTitle, practiceParts } from '#app/lib/contract-constants.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import type { SheetBase } from './sheet-actions.server.ts';
import { fingerprint, sheetFields, type SheetField, type SheetTexts } from './sheet-merge.ts';
import { Theirs, type Dispute } from './theirs.tsx';
import { useUnsavedGuard } from './use-unsaved-guard.ts';

export const formId = 'sheet-form';

export type SheetAnswer = { problem: FormProblem; texts?: SheetTexts; base?: SheetBase; dispute?: Dispute | null };

type Props = {
  /** What the fields begin with. */
  texts: SheetTexts;
  /** What is stored now. */
  stored: SheetBase;
  answer: SheetAnswer | undefined;
  canSubmit: boolean;
};

/** The editor's form. It remembers what its texts were written on, so that nobody's saving is overwritten unseen. */
export function SheetForm({ texts, stored, answer, canSubmit }: Props) {
  const { t } = useTranslation();
  const { base, remember } = useBase(stored, answer);
  useUnsavedGuard(formId, base);
  const dispute = answer?.dispute ?? null;
  const about = (field: SheetField) => dispute && <Theirs field={field} dispute={dispute} />;
  return (
    <Form answer={answer} className="sheet-form" id={formId} preventScrollReset onSubmit={(event) => remember(event.currentTarget)}>
      {dispute && <p className="note">{t('practices.dispute.howToGoOn')}</p>}
      <input type="hidden" name="revision" value={base.revision} readOnly />
      {sheetFields.map((field) => (
        <input key={field} type="hidden" name={`opened.${field}`} value={base.opened[field]} readOnly />
      ))}
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
        {about('theme')}
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
          {about(`blocks.${part}`)}
        </div>
      ))}
      <p className="note">{t('threads.form.markdown')}</p>
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

/**
 * What the texts in the form were written on. It moves on only with an answer to this form, or when what is stored is what
 * this form sent: a page that merely reads itself again must not make somebody else's saving look seen.
 */
function useBase(stored: SheetBase, answer: SheetAnswer | undefined) {
  const [base, setBase] = useState(answer?.base ?? stored);
  const sent = useRef<string | null>(null);
  useEffect(() => {
    if (answer?.base) setBase(answer.base);
  }, [answer]);
  useEffect(() => {
    if (sent.current !== null && sent.current === sheetFields.map((field) => stored.opened[field]).join()) setBase(stored);
  }, [stored]);
  const remember = (form: HTMLFormElement) => {
    const texts = new FormData(form);
    sent.current = sheetFields.map((field) => fingerprint(String(texts.get(field) ?? ''))).join();
  };
  return { base, remember };
}
