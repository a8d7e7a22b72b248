import type { PreviewRelayInput } from '@passerelle/core/relays/contract.ts';
import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { spaceName } from '#app/features/spaces/names.ts';
import { ThemeAndLanguage } from '#app/features/threads/theme-and-language.tsx';
import { maxQuestion, maxTitle } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

export type Question = Omit<PreviewRelayInput, 'conversationId' | 'theme'> & { theme: string };
type Props = {
  question: Question;
  spaces: Pick<SpaceView, 'id' | 'kind' | 'title' | 'theme' | 'college'>[];
  cancel: string;
  answer: { problem: FormProblem } | undefined;
};

/** The words of a question; sending them shows what everybody would see. */
export function QuestionForm({ question, spaces, cancel, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Form intent="preview" answer={answer}>
      <TextField name="title" label={t('relays.form.title')} maxLength={maxTitle} defaultValue={question.title} autoComplete="off" required />
      <TextArea name="body" label={t('relays.form.body')} hint={t('relays.form.bodyHint')} maxLength={maxQuestion} rows={6} defaultValue={question.body} required />
      <ThemeAndLanguage theme={question.theme} locale={question.locale} />
      {spaces.length > 1 && (
        <Select
          name="spaceId"
          label={t('relays.form.space')}
          hint={t('relays.form.spaceHint')}
          options={spaces.map((space) => ({ value: space.id, label: spaceName(t, space) }))}
          defaultValue={question.spaceId ?? spaces[0]?.id}
        />
      )}
      <div className="button-row">
        <SubmitButton>{t('relays.form.preview')}</SubmitButton>
        <LinkButton to={cancel} look="quiet">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}
