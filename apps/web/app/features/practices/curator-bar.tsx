import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { PracticePart, PracticeView } from '@passerelle/core/practices/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { EditIcon } from '#app/components/icons.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { languageCodes } from '#app/lib/languages.ts';
import { ManageForms } from './manage-forms.tsx';
import { ReturnForm } from './return-form.tsx';
import { StandingNotice } from './standing-notice.tsx';

type Props = { sheet: PracticeView; answer: { problem: FormProblem } | undefined };

/** For those who write sheets: where this one stands, what it still needs, and the way on. */
export function CuratorBar({ sheet, answer }: Props) {
  const { t } = useTranslation();
  const { can, id, locale, revision, status, work, atWork } = sheet;
  if (!can.edit && !can.curate) return status === 'archived' ? <p className="curator-bar curator-bar--draft">{t('practices.archivedNotice')}</p> : null;
  const intent = can.submit ? 'submit' : 'publish';
  const problem = answer?.problem;
  const isCalm = status === 'published' && !work && !sheet.refreshDue;
  return (
    <div className={isCalm ? 'curator-bar' : 'curator-bar curator-bar--draft'}>
      <StandingNotice sheet={sheet} />
      {problem && isOver(problem, sheet) && <Over problem={problem} />}
      <Form answer={answer} intent={intent} className="curator-bar__form">
        <input type="hidden" name="revision" value={revision} />
        <MissingParts sheet={sheet} answer={answer} />
        <div className="button-row">
          {can.submit && atWork && <SubmitButton>{t('practices.submit')}</SubmitButton>}
          {can.publish && atWork && <SubmitButton>{t('practices.publish')}</SubmitButton>}
          {can.edit && (
            <LinkButton to={`/practices/${id}/edit`} icon={<EditIcon />}>
              {t('practices.edit')}
            </LinkButton>
          )}
          {can.edit && <LinkButton to={`/practices/${id}/translate/${languageCodes.find((one) => one !== locale)}`}>{t('practices.translate.open')}</LinkButton>}
          {can.edit && <LinkButton to={`/practices/${id}/writers`}>{t('writers.title')}</LinkButton>}
          {!sheet.withheld && <LinkButton to={`/practices/${id}/versions`}>{t('practices.versions.open')}</LinkButton>}
        </div>
      </Form>
      {can.sendBack && atWork && <ReturnForm revision={revision} answer={answer} />}
      <ManageForms sheet={sheet} answer={answer} />
    </div>
  );
}

/** What was sent to be done with it is not there to be done any more. */
function isOver({ intent }: FormProblem, { can, atWork, status, work }: PracticeView): boolean {
  const there: Record<string, boolean> = {
    submit: can.submit && atWork, publish: !can.submit || (can.publish && atWork), return: can.sendBack && atWork, adapt: can.adapt,
    discard: status === 'published' && work !== null && can.edit, archive: can.curate && status !== 'archived', reinstate: can.curate && status === 'archived', confirm: can.curate && status === 'published',
  };
  return !(intent && there[intent]);
}

function Over({ problem }: { problem: FormProblem }) {
  return (
    <>
      <ErrorSummary problem={problem} />
      {problem.values?.['note'] && (
        <p className="curator-bar__note lines" dir="auto">
          {problem.values['note']}
        </p>
      )}
    </>
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
