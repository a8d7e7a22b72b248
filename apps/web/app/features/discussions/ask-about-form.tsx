import { useRef } from 'react';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { MentionList } from '#app/features/mentions/mention-list.tsx';
import { mentionField } from '#app/features/threads/posts/mention-field.ts';
import { useSourceField } from '#app/features/threads/posts/use-source-field.ts';
import { usePreview } from '#app/features/writing/preview.tsx';
import { WritingTools } from '#app/features/writing/writing-tools.tsx';
import { maxTitle } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { languageCodes, languages } from '#app/lib/languages.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = {
  sheet: { id: string; programmeId: string };
  locale: Locale;
  clientId: string;
  answer: { problem: FormProblem; preview?: string } | undefined;
};

/** A question to those who wrote a sheet; its theme and its space go without saying. */
export function AskAboutForm({ sheet, locale, clientId, answer }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const { mentions, toSource } = useSourceField(area, { programmeId: sheet.programmeId });
  const preview = usePreview(area, answer?.preview);
  return (
    <Form answer={answer} className="ask-form" onSubmit={toSource}>
      <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
      <TextField name="title" label={t('threads.form.title')} hint={t('threads.form.titleHint')} maxLength={maxTitle} autoComplete="off" required />
      <MentionList {...mentions.list} />
      <TextArea ref={area} tools={<WritingTools area={area} />} {...mentionField(mentions)} name="body" label={t('threads.form.body')} hint={t('discussions.form.bodyHint')} rows={8} required />
      <Select name="locale" label={t('threads.form.language')} options={languageCodes.map((value) => ({ value, label: languages[value].name }))} defaultValue={locale} />
      <div className="button-row">
        <SubmitButton>{t('discussions.form.submit')}</SubmitButton>
        {preview.button}
        <LinkButton to={`/practices/${sheet.id}#questions`} look="quiet">
          {t('common.cancel')}
        </LinkButton>
      </div>
      {preview.output}
    </Form>
  );
}
