import { useRef } from 'react';
import type { AdoptionView } from '@passerelle/core/adoptions/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { WritingTools } from '#app/features/writing/writing-tools.tsx';
import { adoptionStages, maxAdoptionText } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = {
  practiceId: string;
  /** What is there already; null: one says so for the first time. */
  adoption: Pick<AdoptionView, 'stage' | 'changes' | 'outcome'> | null;
  /** What the form sends beside what is written in it. */
  given: Record<string, string | number>;
  answer: { problem: FormProblem } | undefined;
};

/** How far one's commune is, what it changed, what came of it; the last two may be left for later. */
export function AdoptionForm({ practiceId, adoption, given, answer }: Props) {
  const { t } = useTranslation();
  const choices = adoptionStages.map((stage) => ({ value: stage, label: t(`adoptions.stage.${stage}`), hint: t(`adoptions.form.stageHint.${stage}`) }));
  return (
    <Form intent="save" answer={answer}>
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <RadioGroup name="stage" legend={t('adoptions.form.stage')} choices={choices} defaultValue={adoption?.stage ?? 'begun'} required />
      <Account name="changes" text={adoption?.changes} />
      <Account name="outcome" text={adoption?.outcome} />
      <div className="button-row">
        <SubmitButton>{t(adoption ? 'adoptions.form.save' : 'adoptions.form.adopt')}</SubmitButton>
        <LinkButton to={`/practices/${practiceId}#adoptions`} look="quiet">
          {t('common.cancel')}
        </LinkButton>
      </div>
    </Form>
  );
}

function Account({ name, text = '' }: { name: 'changes' | 'outcome'; text: string | undefined }) {
  const { t } = useTranslation();
  const area = useRef<HTMLTextAreaElement>(null);
  return (
    <TextArea
      ref={area}
      name={name}
      label={t(`adoptions.form.${name}`)}
      hint={t(`adoptions.form.${name}Hint`)}
      tools={<WritingTools area={area} />}
      defaultValue={text}
      maxLength={maxAdoptionText}
      rows={5}
    />
  );
}
