import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { ProgrammeView } from '@passerelle/core/programmes/contract.ts';
import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton, useFieldError } from '#app/components/form.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { maxOption, maxOptions, maxTitle, pollResults, pollTypes } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { SpaceChoice } from '#app/features/spaces/space-choice.tsx';
import { ThemeAndLanguage } from '#app/features/threads/theme-and-language.tsx';
import { ClosingFields } from './closing-fields.tsx';
import { optionName } from './field-names.ts';

type Props = {
  programmes: readonly ProgrammeView[];
  /** Where one may open threads, and the one that the way here said. */
  spaces: readonly SpaceView[];
  chosen: string | null;
  locale: Locale;
  clientId: string;
  closesOn: string;
  answer: { problem: FormProblem } | undefined;
};

/** So many options are asked for at once; the others are there for whoever needs them. */
const shownAtOnce = 5;

export function NewPollForm({ programmes, spaces, chosen, locale, clientId, closesOn, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Form answer={answer} className="ask-form">
      <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
      <SpaceChoice spaces={spaces} programmes={programmes} chosen={chosen} />
      <TextField name="title" label={t('polls.form.title')} hint={t('polls.form.titleHint')} maxLength={maxTitle} autoComplete="off" required />
      <TextArea name="body" label={t('polls.form.body')} hint={t('polls.form.bodyHint')} rows={4} required />
      <RadioGroup
        name="type"
        legend={t('polls.form.type')}
        choices={pollTypes.map((value) => ({ value, label: t(`polls.types.${value}`), hint: t(`polls.form.typeHint.${value}`) }))}
        defaultValue="single"
      />
      <OptionFields values={answer?.problem.values} />
      <ClosingFields closesOn={closesOn} />
      <RadioGroup
        name="names"
        legend={t('polls.form.names')}
        choices={(['named', 'anonymous'] as const).map((value) => ({ value, label: t(`polls.${value}`), hint: t(`polls.form.namesHint.${value}`) }))}
        defaultValue="named"
      />
      <RadioGroup
        name="results"
        legend={t('polls.form.results')}
        choices={pollResults.map((value) => ({ value, label: t(`polls.form.resultsOf.${value}`) }))}
        defaultValue="voted"
      />
      <ThemeAndLanguage locale={locale} />
      <div className="button-row">
        <SubmitButton>{t('polls.form.submit')}</SubmitButton>
        <LinkButton to="/threads" look="quiet">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}

function OptionFields({ values }: { values: Record<string, string> | undefined }) {
  const { t } = useTranslation();
  const error = useFieldError('options');
  const all = Array.from({ length: maxOptions }, (_, index) => index);
  const field = (index: number) => (
    <TextField key={index} name={optionName(index)} label={t('polls.form.option', { number: index + 1 })} maxLength={maxOption} autoComplete="off" />
  );
  const later = all.slice(shownAtOnce);
  return (
    <fieldset className="field poll-options" data-invalid={error ? true : undefined}>
      <legend className="field__label">{t('polls.form.options')}</legend>
      <p className="field__hint">{t('polls.form.optionsHint')}</p>
      {error && <p className="field__error">{error}</p>}
      {all.slice(0, shownAtOnce).map(field)}
      <details className="poll__more" open={later.some((index) => values?.[optionName(index)]) || undefined}>
        <summary>{t('polls.form.moreOptions')}</summary>
        <div className="poll-options__more">{later.map(field)}</div>
      </details>
    </fieldset>
  );
}
