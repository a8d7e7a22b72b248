import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { PracticePart, PracticeView } from '@passerelle/core/practices/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { EditIcon } from '#app/components/icons.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { ReturnForm } from './return-form.tsx';
import { StandingNotice } from './standing-notice.tsx';

type Props = { sheet: PracticeView; answer: { problem: FormProblem } | undefined };

/** For those who write sheets: where this one stands, what it still needs, and the way on. */
export function CuratorBar({ sheet, answer }: Props) {
  const { t } = useTranslation();
  const { can, id, revision, status } = sheet;
  if (!can.edit) return null;
  const intent = can.submit ? 'submit' : 'publish';
  const problem = answer?.problem;
  // What was sent to be done with it is not there to be done any more.
  const isOver = problem !== undefined && problem.intent !== intent && !(problem.intent === 'return' && can.sendBack);
  return (
    <div className={status === 'published' ? 'curator-bar' : 'curator-bar curator-bar--draft'}>
      <StandingNotice sheet={sheet} />
      {isOver && <ErrorSummary problem={problem} />}
      {isOver && problem.values?.['note'] && (
        <p className="curator-bar__note lines" dir="auto">
          {problem.values['note']}
        </p>
      )}
      <Form answer={answer} intent={intent} className="curator-bar__form">
        <input type="hidden" name="revision" value={revision} />
        <MissingParts sheet={sheet} answer={answer} />
        <div className="button-row">
          {can.submit && <SubmitButton>{t('practices.submit')}</SubmitButton>}
          {can.publish && <SubmitButton>{t('practices.publish')}</SubmitButton>}
          <LinkButton to={`/practices/${id}/edit`} icon={<EditIcon />}>
            {t('practices.edit')}
          </LinkButton>
          <LinkButton to={`/practices/${id}/versions`}>{t('practices.versions.open')}</LinkButton>
        </div>
      </Form>
      {can.sendBack && <ReturnForm revision={revision} answer={answer} />}
    </div>
  );
}

function MissingParts({ sheet, answer }: Props) {
  const { t } = useTranslation();
  const missing = Object.keys(answer?.problem.fields ?? {}).flatMap((field) => (field.startsWith('blocks.') ? [field.replace('blocks.', '') as PracticePart] : []));
  if (missing.length === 0) return null;
  return (
    <div className="curator-bar__missing">
      <p>{t('practices.missing')}</p>
      <ul>
        {missing.map((part) => (
          <li key={part}>
            <Link to={`/practices/${sheet.id}/edit#part-${part}`}>{t(`practices.part.${part}.label`)}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
