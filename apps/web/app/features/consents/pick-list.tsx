import type { ReactNode } from 'react';
import { Button } from '#app/components/button.tsx';
import { ErrorSummary } from '#app/components/error-summary.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

export type Picked = { id: string; name: string; at: string; html: string };
type Props = {
  name: 'post' | 'message';
  items: readonly Picked[];
  chosen: readonly string[];
  /** Somebody went on without choosing. */
  isEmpty: boolean;
  /** Why what was chosen cannot be taken. */
  obstacle?: FormProblem | null;
  /** The way to the pages before and after, as fields of the address. */
  earlier: { name: string; value: number } | null;
  later: { name: string; value: number } | null;
};

/** Messages to tick, a page of them at a time. Going to another page is sending the form too: nothing that was ticked is lost. */
export function PickList({ name, items, chosen, isEmpty, obstacle = null, earlier, later }: Props) {
  const { t } = useTranslation();
  const elsewhere = chosen.filter((id) => !items.some((item) => item.id === id));
  return (
    <Form method="get" className="picks">
      {obstacle && <ErrorSummary problem={obstacle} />}
      <fieldset className="field">
        <legend className="field__label">{t('consents.pick.legend')}</legend>
        {isEmpty && (
          <p className="field__error" role="alert">
            {t('consents.pick.none')}
          </p>
        )}
        {elsewhere.length > 0 && <p className="note">{t('consents.pick.elsewhere', { count: elsewhere.length })}</p>}
        {elsewhere.map((id) => (
          <input key={id} type="hidden" name={name} value={id} readOnly />
        ))}
        {earlier && <PageButton {...earlier}>{t('consents.pick.earlier')}</PageButton>}
        <ul role="list" className="picks__list">
          {items.map((item) => (
            <PickRow key={item.id} name={name} item={item} isChosen={chosen.includes(item.id)} />
          ))}
        </ul>
        {items.length === 0 && <p className="note">{t('consents.pick.nothing')}</p>}
        {later && <PageButton {...later}>{t('consents.pick.later')}</PageButton>}
      </fieldset>
      <div className="button-row picks__bar">
        <SubmitButton name="then" value="write">
          {t('consents.pick.next')}
        </SubmitButton>
      </div>
    </Form>
  );
}

function PageButton({ children, ...field }: { name: string; value: number; children: ReactNode }) {
  return (
    <Button type="submit" size="s" {...field}>
      {children}
    </Button>
  );
}

function PickRow({ name, item, isChosen }: { name: string; item: Picked; isChosen: boolean }) {
  const id = `pick-${item.id}`;
  return (
    <li className="pick">
      <input id={id} type="checkbox" name={name} value={item.id} defaultChecked={isChosen} aria-describedby={`${id}-words`} />
      <label htmlFor={id}>
        <PersonName name={item.name} /> <span className="note"><DateTime instant={item.at} style="datetime" /></span>
      </label>
      <div id={`${id}-words`} className="pick__words">
        <Prose html={item.html} />
      </div>
    </li>
  );
}
