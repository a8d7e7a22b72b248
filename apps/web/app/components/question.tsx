import { useFetcher, useSearchParams } from '@remix-run/react';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { Button, LinkButton } from './button.tsx';
import { DialogLink, useCloseDialog } from './dialog.tsx';
import { Form, SubmitButton } from './form.tsx';
import { Panel } from './panel.tsx';

type Answer = { problem: FormProblem } | undefined;

/** A step that one is asked about first: what it is called, what is asked, what happens then, and what the form sends. */
export type Question = {
  intent: string;
  subject: string;
  does: string;
  label: string;
  title: string;
  text: string;
  /** Of the button that does it: `danger` unless it takes nothing away. */
  look?: 'primary' | 'danger';
};

type LinkProps = { question: Question; look?: 'primary' | 'secondary' | 'quiet'; size?: 's' | 'm' };

/** The way to the question, and the question itself: over the page, or without JavaScript at its head (`AskedPanel`). */
export function QuestionLink({ question, look = 'quiet', size = 's' }: LinkProps) {
  const { intent, subject, does, label, title } = question;
  const here = useAddress();
  return (
    <DialogLink
      to={here({ [intent]: subject })}
      title={title}
      look={look}
      size={size}
      aria-label={label}
      asked={<QuestionForm question={question} />}
    >
      {does}
    </DialogLink>
  );
}

function QuestionForm({ question }: { question: Question }) {
  const { t } = useTranslation();
  const close = useCloseDialog();
  const fetcher = useFetcher<NonNullable<Answer>>();
  const { intent, subject, does, text, look = 'danger' } = question;
  return (
    <Form intent={intent} fetcher={fetcher} answer={fetcher.data}>
      <p>{text}</p>
      <input type="hidden" name="subject" value={subject} />
      <div className="button-row">
        <SubmitButton look={look}>{does}</SubmitButton>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </Form>
  );
}

/** The same question as a part of the page that its link leads to. */
export function AskedPanel({ question, answer }: { question: Question; answer: Answer }) {
  const { t } = useTranslation();
  const here = useAddress();
  const { intent, subject, does, title, text, look = 'danger' } = question;
  return (
    <Panel title={title} intro={text}>
      <Form intent={intent} answer={answer}>
        <input type="hidden" name="subject" value={subject} />
        <div className="button-row">
          <SubmitButton look={look}>{does}</SubmitButton>
          <LinkButton to={here({ [intent]: null })}>{t('common.cancel')}</LinkButton>
        </div>
      </Form>
    </Panel>
  );
}

/** What the address asks about: the value of `intent` in it. */
export function useAsked(intent: string): string | null {
  return useSearchParams()[0].get(intent);
}

/** This address with something changed in its query. */
function useAddress() {
  const [params] = useSearchParams();
  return (change: Record<string, string | null>) => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(change)) {
      if (value === null) next.delete(name);
      else next.set(name, value);
    }
    return `?${next}`;
  };
}
