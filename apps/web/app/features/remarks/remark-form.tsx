import { useState } from 'react';
import type { RemarkBlockView } from '@passerelle/core/remarks/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { maxPart, maxRemark } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { block: RemarkBlockView; clientId: string; answer: { problem: FormProblem } | undefined };

/** Commenting on a block, or suggesting what it should say. What is not chosen is hidden by the form's own style: it needs no JavaScript. */
export function RemarkForm({ block, clientId, answer }: Props) {
  const { t } = useTranslation();
  // One name for one remark, however often it is sent.
  const [name] = useState(clientId);
  const sent = answer?.problem.values;
  const kinds = (['comment', 'suggestion'] as const).map((value) => ({ value, label: t(`remarks.form.${value}`), hint: t(`remarks.form.${value}Hint`) }));
  return (
    <Form answer={answer} className="remark-form">
      <input type="hidden" name="clientId" value={sent?.['clientId'] ?? name} readOnly />
      <input type="hidden" name="blockRevision" value={block.revision} readOnly />
      {answer?.problem.code === 'changed-meanwhile' && <p className="remark-form__changed">{t('remarks.form.changed')}</p>}
      <RadioGroup name="kind" legend={t('remarks.form.kind')} choices={kinds} defaultValue="comment" />
      <div className="remark-form__proposed" lang={block.locale}>
        <TextArea name="proposed" label={t('remarks.form.proposed')} hint={t('remarks.form.proposedHint')} defaultValue={block.body} maxLength={maxPart} rows={8} />
      </div>
      <TextArea name="body" label={t('remarks.form.body')} hint={t('remarks.form.bodyHint')} maxLength={maxRemark} rows={3} />
      <p className="note">{t('remarks.form.readers')}</p>
      <div className="button-row">
        <SubmitButton>{t('remarks.form.send')}</SubmitButton>
        <LinkButton to={`/practices/${block.practiceId}#part-${block.part}`}>{t('common.cancel')}</LinkButton>
      </div>
    </Form>
  );
}
