import { useFetcher } from '@remix-run/react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { Form, SubmitButton, useSentValue } from '#app/components/form.tsx';
import { PlusIcon } from '#app/components/icons.tsx';
import { useDraft } from '#app/features/conversations/use-draft.ts';
import { newClientId } from '#app/lib/client-id.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { BodyField, KindChoice, MinutesChoice, PrivateBox, WhenFields } from './contact-fields.tsx';
import { StepFields } from './step-fields.tsx';
import type { Workplace } from './use-people.ts';

type Answer = { problem: FormProblem } | undefined;
type Props = {
  binome: Workplace;
  /** What the contact is called until it is stored: sent twice, it is noted once. */
  clientId: string;
  /** What the page's own action answered, where no script is. */
  answer: Answer;
};

/**
 * A contact noted in ten seconds: a touch for what it was, one for how long, and the rest if one likes. What was typed is kept on this device
 * until the server has it; a refusal leaves all of it where it is. The page that shows it takes it up in its action.
 */
export function QuickContact({ binome, clientId, answer }: Props) {
  const { t } = useTranslation();
  const fetcher = useFetcher<NonNullable<Answer>>();
  const [over, setOver] = useState<Answer>();
  // What an earlier try was refused for is over once a later one is stored.
  const refused = [fetcher.data, answer].find((one) => one !== undefined && one !== over);
  const [name, setName] = useState(refused?.problem.values?.['clientId'] ?? clientId);
  const whole = useRef<HTMLDetailsElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const keep = useDraft(`journal-${binome.id}`, area);
  useNoted(fetcher, () => {
    keep('');
    setOver(fetcher.data ?? answer);
    if (whole.current) whole.current.open = false;
    setName(newClientId());
  });
  const write = (text: string) => {
    keep(text);
    // What was begun the day before is in sight.
    if (text && whole.current) whole.current.open = true;
  };
  return (
    <details ref={whole} className="quick-contact" open={refused !== undefined || undefined}>
      <summary className="button button--primary button--m">
        <PlusIcon />
        {t('journal.form.title')}
      </summary>
      <Form key={name} intent="note" fetcher={fetcher} answer={refused}>
        <input type="hidden" name="clientId" value={name} readOnly />
        <Fields binome={binome} area={area} onText={write} />
        <SubmitButton>{t('journal.form.save')}</SubmitButton>
      </Form>
    </details>
  );
}

/** Acts once what was sent is stored: its answer is another page, and no new problem; that of an earlier try may still be there. */
function useNoted({ state, data }: ReturnType<typeof useFetcher<NonNullable<Answer>>>, act: () => void): void {
  const before = useRef({ state, data });
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const { current } = before;
    const isNew = data !== current.data;
    const ended = current.state !== 'idle' && state === 'idle';
    // While it is under way, what an earlier try was answered is kept to be compared.
    before.current = { state, data: state === 'idle' ? data : current.data };
    if (ended && !(isNew && data?.problem)) latest.current();
  }, [state, data]);
}

type FieldsProps = { binome: Workplace; area: RefObject<HTMLTextAreaElement>; onText: (text: string) => void };

function Fields({ binome, area, onText }: FieldsProps) {
  const { t } = useTranslation();
  const isAnotherTime = [useSentValue('day'), useSentValue('time')].some(Boolean);
  return (
    <>
      <KindChoice />
      <MinutesChoice />
      <BodyField area={area} onText={onText} />
      <details className="quick-contact__when" open={isAnotherTime || undefined}>
        <summary>{t('journal.form.anotherTime')}</summary>
        <WhenFields day="" time="" />
      </details>
      <fieldset className="field quick-contact__step">
        <legend className="visually-hidden">{t('journal.form.stepLegend')}</legend>
        <StepFields binome={binome} hint={t('journal.form.stepHint')} />
      </fieldset>
      <PrivateBox />
    </>
  );
}
