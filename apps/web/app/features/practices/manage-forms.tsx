import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { maxArchiveNote } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { sheet: PracticeView; answer: { problem: FormProblem } | undefined };

/** What happens to a sheet besides its writing: it is looked at again, archived, brought back; a version being written is given up. */
export function ManageForms({ sheet, answer }: Props) {
  const { t } = useTranslation();
  const { status, work, can, revision, refreshOn } = sheet;
  const isAtWork = status === 'published' && work !== null && can.edit;
  if (!can.curate && !isAtWork) return null;
  const intent = answer?.problem.intent ?? '';
  const hidden = <input type="hidden" name="revision" value={revision} />;
  return (
    <details className="curator-bar__return" open={['discard', 'confirm', 'archive', 'reinstate'].includes(intent)}>
      <summary>{t('practices.manage.title')}</summary>
      {isAtWork && (
        <Form answer={answer} intent="discard">
          {hidden}
          <p className="note">{t('practices.work.discardHint')}</p>
          <SubmitButton look="secondary">{t('practices.work.discard')}</SubmitButton>
        </Form>
      )}
      {can.curate && status === 'published' && (
        <Form answer={answer} intent="confirm">
          {hidden}
          {refreshOn && (
            <p className="note">
              <Sentence text={t('practices.refreshOn')} parts={{ date: <DateTime instant={`${refreshOn}T12:00:00.000Z`} style="date" /> }} />
            </p>
          )}
          <TextField type="date" name="until" label={t('practices.manage.until')} defaultValue={aYearAfter(refreshOn)} required />
          <SubmitButton look="secondary">{t('practices.manage.holds')}</SubmitButton>
        </Form>
      )}
      {can.curate && status !== 'archived' && (
        <Form answer={answer} intent="archive">
          {hidden}
          <TextArea name="note" label={t('practices.manage.archiveNote')} hint={t('practices.manage.archiveHint')} maxLength={maxArchiveNote} rows={2} />
          <SubmitButton look="secondary">{t('practices.manage.archive')}</SubmitButton>
        </Form>
      )}
      {can.curate && status === 'archived' && (
        <Form answer={answer} intent="reinstate">
          {hidden}
          <SubmitButton look="secondary">{t('practices.manage.reinstate')}</SubmitButton>
        </Form>
      )}
    </details>
  );
}

/** A year after the day that it is to be looked at; of a leap day, the last of that month. */
function aYearAfter(day: string | null): string | undefined {
  if (!day) return undefined;
  const [year, rest] = [Number(day.slice(0, 4)), day.slice(4)];
  return `${year + 1}${rest === '-02-29' ? '-02-28' : rest}`;
}
