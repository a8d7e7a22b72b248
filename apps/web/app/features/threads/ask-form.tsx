import { useRef, useState } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { DraftView } from '@passerelle/core/drafts/contract.ts';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { ProgrammeView } from '@passerelle/core/programmes/contract.ts';
import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { SpaceChoice } from '#app/features/spaces/space-choice.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { MentionList } from '#app/features/mentions/mention-list.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { DraftNotice } from '#app/features/drafts/draft-notice.tsx';
import { SimilarQuestions } from '#app/features/search/similar-questions.tsx';
import { usePreview } from '#app/features/writing/preview.tsx';
import { WritingTools } from '#app/features/writing/writing-tools.tsx';
import { maxTitle, plainKinds } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { mentionField } from './posts/mention-field.ts';
import { useSourceField } from './posts/use-source-field.ts';
import { ThemeAndLanguage } from './theme-and-language.tsx';
import { useAskDraft } from './use-ask-draft.ts';

type Props = {
  programmes: readonly ProgrammeView[];
  /** Those in which one may open a thread; and the one that one came from. */
  spaces: readonly SpaceView[];
  chosen: string | null;
  locale: Locale;
  clientId: string;
  /** What one has begun, on whatever device. */
  draft: DraftView | null;
  answer: { problem: FormProblem; preview?: string } | undefined;
};

export function AskForm({ programmes, spaces, chosen, locale, clientId, draft, answer }: Props) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  const { mentions, toSource } = useSourceField(area, { programmeId: programmes[0]?.id ?? '' });
  const { titleField, keepTitle, keepBody, notice } = useAskDraft(area, mentions.toSource, draft);
  const field = mentionField(mentions);
  const [title, setTitle] = useState('');
  const preview = usePreview(area, answer?.preview);
  return (
    <Form answer={answer} className="ask-form" onSubmit={toSource}>
      <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
      <SpaceChoice spaces={spaces} programmes={programmes} chosen={chosen} />
      <RadioGroup
        name="kind"
        legend={t('threads.form.kind')}
        choices={plainKinds.filter((kind) => kind !== 'announcement' || spaces.some(({ can }) => can.announce)).map((value) => ({
          value,
          label: t(`threads.kind.${value}`),
          hint: t(`threads.form.kindHint.${value}`),
        }))}
        defaultValue="question"
      />
      <TextField
        ref={titleField}
        onInput={({ currentTarget }) => {
          setTitle(currentTarget.value);
          keepTitle(currentTarget.value);
        }}
        name="title"
        label={t('threads.form.title')}
        hint={t('threads.form.titleHint')}
        maxLength={maxTitle}
        autoComplete="off"
        required
      />
      <SimilarQuestions title={title} programmeId={programmes.length === 1 ? (programmes[0]?.id ?? null) : null} />
      <MentionList {...mentions.list} />
      <TextArea
        ref={area}
        tools={<WritingTools area={area} />}
        {...field}
        onInput={(event) => {
          field.onInput(event);
          keepBody(event.currentTarget.value);
        }}
        name="body"
        label={t('threads.form.body')}
        hint={
          <>
            {t('threads.form.bodyHint')} {t('threads.form.markdown')}
          </>
        }
        rows={8}
        required
      />
      <DraftNotice {...notice} />
      <ThemeAndLanguage locale={locale} />
      <div className="button-row">
        <SubmitButton>{t('threads.form.submit')}</SubmitButton>
        {preview.button}
        <LinkButton to="/threads" look="quiet">
          {t('common.cancel')}
        </LinkButton>
      </div>
      {preview.output}
    </Form>
  );
}
