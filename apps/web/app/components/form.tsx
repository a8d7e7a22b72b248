import { Form as RemixForm, useLocation, useNavigation, type FetcherWithComponents, type FormProps as RemixFormProps } from '@remix-run/react';
import { createContext, useContext, useMemo, useRef, type ReactNode } from 'react';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { Button } from './button.tsx';
import { ErrorSummary } from './error-summary.tsx';

type FormState = { problem: FormProblem | null; pending: boolean };
const FormContext = createContext<FormState>({ problem: null, pending: false });

type FormProps = RemixFormProps & {
  /** Tells the forms of one page apart; the action finds it in the field `intent`. */
  intent?: string;
  /** What the action returned, as it came. */
  answer?: { problem: FormProblem } | undefined;
  /** Sends without a navigation. */
  fetcher?: FetcherWithComponents<unknown>;
};

/** A form that works without JavaScript, shows what the action refused, and knows when it is under way. */
export function Form({ intent, answer, fetcher, children, className = '', ...rest }: FormProps) {
  const navigation = useNavigation();
  const sender = fetcher ?? navigation;
  const sentIntent = sender.formData?.get('intent') ?? null;
  const pending = sender.state !== 'idle' && sender.formData !== undefined && sentIntent === (intent ?? null);
  const kept = useKept(answer?.problem);
  const refused = fetcher ? answer?.problem : kept;
  const problem = refused && refused.intent === (intent ?? null) ? refused : null;
  const state = useMemo(() => ({ problem, pending }), [problem, pending]);
  const Element = fetcher?.Form ?? RemixForm;
  return (
    <FormContext.Provider value={state}>
      <Element method="post" noValidate className={`form ${className}`.trim()} {...rest}>
        {intent && <input type="hidden" name="intent" value={intent} />}
        {problem && problem.code !== 'preview' && <ErrorSummary problem={problem} />}
        {children as ReactNode}
      </Element>
    </FormContext.Provider>
  );
}

/** What was refused, until the reader goes on: reading the page again, as a live event makes it do, has the router forget it. */
function useKept(problem: FormProblem | undefined): FormProblem | undefined {
  const { key } = useLocation();
  const last = useRef<{ problem: FormProblem; key: string }>();
  if (problem) last.current = { problem, key };
  return problem ?? (last.current?.key === key ? last.current.problem : undefined);
}

/** The message under a field, translated, or null. */
export function useFieldError(name: string): string | null {
  const { t } = useTranslation();
  const { problem } = useContext(FormContext);
  const key = problem?.fields[name];
  // Isolated: they are in whatever language the person writes.
  const words = problem?.words?.map(isolated).join(' · ');
  return key ? t(`errors.${key}` as 'errors.required', { defaultValue: t('errors.invalidValue'), words }) : null;
}

/** What had been filled in when the form was refused; undefined before. */
export function useSentValue(name: string): string | undefined {
  return useContext(FormContext).problem?.values?.[name];
}

export function usePending(): boolean {
  return useContext(FormContext).pending;
}

type SubmitProps = Omit<Parameters<typeof Button>[0], 'type' | 'pending'>;

/** The button that sends its form; it says so while it does. */
export function SubmitButton({ look = 'primary', ...rest }: SubmitProps) {
  return <Button {...rest} look={look} type="submit" pending={usePending()} />;
}
