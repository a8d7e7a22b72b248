import { Link } from '@remix-run/react';
import type { Locale } from '@passerelle/core/kernel/contract.ts';
import type { CollectionChoiceView } from '@passerelle/core/collections/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { maxItemNote } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { sheet: { id: string; title: string; locale: Locale; programmeId: string }; choices: CollectionChoiceView[]; answer: { problem: FormProblem } | undefined };

/** Which collection a sheet goes into, and why it stands there. */
export function CollectForm({ sheet, choices, answer }: Props) {
  const { t } = useTranslation();
  const [holding, open] = [choices.filter(({ holds }) => holds), choices.filter(({ holds }) => !holds)];
  const begin = <LinkButton to={`/collections/new?programme=${sheet.programmeId}`}>{t('collections.new')}</LinkButton>;
  return (
    <div className="stack">
      {holding.length > 0 && <Holding choices={holding} />}
      {open.length === 0 ? (
        <>
          <p>{t('collections.collect.none')}</p>
          <div className="button-row">{begin}</div>
        </>
      ) : (
        <Form answer={answer}>
          <RadioGroup name="collectionId" legend={t('collections.collect.which')} choices={open.map((choice) => ({ value: choice.id, label: <Choice choice={choice} /> }))} defaultValue={open[0]?.id ?? ''} required />
          <TextArea name="note" label={t('collections.items.note')} hint={t('collections.items.noteHint')} maxLength={maxItemNote} rows={3} />
          <div className="button-row">
            <SubmitButton>{t('collections.collect.submit')}</SubmitButton>
            {begin}
          </div>
        </Form>
      )}
    </div>
  );
}

function Choice({ choice: { title, locale, sheetCount, publishedAt } }: { choice: CollectionChoiceView }) {
  const { t } = useTranslation();
  return (
    <>
      <bdi lang={locale}>{title}</bdi>
      <small className="choice__hint">
        {t('collections.sheets', { count: sheetCount })}
        {publishedAt === null && <> · {t('collections.hidden')}</>}
      </small>
    </>
  );
}

function Holding({ choices }: { choices: CollectionChoiceView[] }) {
  const { t } = useTranslation();
  return (
    <div>
      <p className="note">{t('collections.collect.holding')}</p>
      <ul className="collect-holding">
        {choices.map(({ id, title, locale }) => (
          <li key={id}>
            <Link to={`/collections/${id}`} prefetch="intent">
              <bdi lang={locale}>{title}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
