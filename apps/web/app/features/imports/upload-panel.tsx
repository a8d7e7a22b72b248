import { useSearchParams } from '@remix-run/react';
import { FieldFrame, useField } from '#app/components/field.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { again: boolean; answer: { problem: FormProblem } | undefined };

/** Choosing a file to look at, the first time or after it was mended. */
export function UploadPanel({ again, answer }: Props) {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const programme = query.get('programme');
  const template = (
    <a href={`/coordination/import/template.csv${programme ? `?programme=${programme}` : ''}`} className="button button--secondary button--s" download>
      {t('imports.template')}
    </a>
  );
  return (
    <Panel title={t(again ? 'imports.againTitle' : 'imports.formTitle')} intro={t(again ? 'imports.againIntro' : 'imports.formIntro')} action={again ? null : template}>
      <Form intent="preview" answer={answer} encType="multipart/form-data">
        <FileField />
        <SubmitButton look={again ? 'secondary' : 'primary'}>{t('imports.check')}</SubmitButton>
      </Form>
    </Panel>
  );
}

function FileField() {
  const { t } = useTranslation();
  const { id, error, control } = useField('file', t('imports.fileHint'));
  return (
    <FieldFrame id={id} label={t('imports.file')} hint={t('imports.fileHint')} error={error}>
      <input type="file" accept=".csv,.txt,text/csv" className="input import-file" required {...control} />
    </FieldFrame>
  );
}
