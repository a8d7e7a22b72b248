import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { PracticePart, PracticeView } from '@passerelle/core/practices/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { EditIcon } from '#app/components/icons.tsx';
import type { FormProblem } from '#app/lib/failures.ts';

type Props = { sheet: PracticeView; answer: { problem: FormProblem } | undefined };

/** For those who write sheets: that this is a draft, what it still needs, and the way on. */
export function CuratorBar({ sheet, answer }: Props) {
  const { t } = useTranslation();
  if (!sheet.can.edit) return null;
  return (
    <div className={sheet.can.publish ? 'curator-bar curator-bar--draft' : 'curator-bar'}>
      {sheet.can.publish && <p>{t('practices.draftNotice')}</p>}
      <Form answer={answer} intent="publish" className="curator-bar__form">
        <MissingParts sheet={sheet} answer={answer} />
        <div className="button-row">
          {sheet.can.publish && <SubmitButton>{t('practices.publish')}</SubmitButton>}
          <LinkButton to={`/practices/${sheet.id}/edit`} icon={<EditIcon />}>
            {t('practices.edit')}
          </LinkButton>
        </div>
      </Form>
    </div>
  );
}

function MissingParts({ sheet, answer }: Props) {
  const { t } = useTranslation();
  const missing = Object.keys(answer?.problem.fields ?? {}).map((field) => field.replace('blocks.', '') as PracticePart);
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
