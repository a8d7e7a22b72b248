import { mentionField } from './posts/mention-field.ts';
import { useSourceField } from './posts/use-source-field.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { ProgrammeView } from '@passerelle/core/programmes/contract.ts';
import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { SpaceChoice } from '#app/features/spaces/space-choice.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { Select } from '#app/components/select.tsx';
import { MentionList } from '#app/features/mentions/mention-list.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { maxTitle, plainKinds } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { languageCodes, languages } from '#app/lib/languages.ts';
import { themes } from '#app/lib/themes.ts';

type Props = {
  programmes: readonly ProgrammeView[];
  /** Those in which one may open a thread; and the one that one came from. */
  spaces: readonly SpaceView[];
  chosen: string | null;
  locale: Locale;
  clientId: string;
  answer: { problem: FormProblem } | undefined;
};

export function AskForm({ programmes, spaces, chosen, locale, clientId, answer }: Props) {
  const { t } = useTranslation();
  const { area, mentions, toSource } = useSourceField({ programmeId: programmes[0]?.id ?? '' });
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
        name="title"
        label={t('threads.form.title')}
        hint={t('threads.form.titleHint')}
        maxLength={maxTitle}
        autoComplete="off"
        required
      />
      <MentionList {...mentions.list} />
      <TextArea
        ref={area}
        {...mentionField(mentions)}
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
      <div className="form__pair">
        <Select
          name="theme"
          label={t('threads.form.theme')}
          placeholder={t('threads.form.choose')}
          options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
          defaultValue=""
          required
        />
        <Select
          name="locale"
          label={t('threads.form.language')}
          options={languageCodes.map((value) => ({ value, label: languages[value].name }))}
          defaultValue={locale}
        />
      </div>
      <div className="button-row">
        <SubmitButton>{t('threads.form.submit')}</SubmitButton>
        <LinkButton to="/threads" look="quiet">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
