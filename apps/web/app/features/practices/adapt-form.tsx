import { Form, SubmitButton } from '#app/components/form.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** Begins a sheet of one's own commune from this one. */
export function AdaptForm({ pageKey, answer }: { pageKey: string; answer: { problem: FormProblem } | undefined }) {
  const { t } = useTranslation();
  return (
    <Form answer={answer} intent="adapt" className="button-row">
      <input type="hidden" name="clientId" value={pageKey} readOnly />
      <SubmitButton look="secondary">{t('practices.adapt')}</SubmitButton>
    </Form>
  );
}
