import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { requestPasswordResetInput } from '@passerelle/core/auth/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { AuthPage } from '#app/features/auth/auth-page.tsx';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';

export const handle = { title: 'auth.forgot.title' };

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await request.formData();
  const parsed = readForm(requestPasswordResetInput, form);
  if (!parsed.ok) return parsed.refusal;
  const result = await attempt(context.services.accounts.requestPasswordReset(parsed.input, context.client), form);
  return result.done ? { sent: true as const } : result.refusal;
}

export default function ForgotPassword() {
  const { t } = useTranslation();
  const answer = useActionData<typeof action>();
  const back = <LinkButton to="/sign-in">{t('auth.forgot.back')}</LinkButton>;
  if (answer && 'sent' in answer) {
    return (
      <AuthPage title={t('auth.forgot.sentTitle')} intro={t('auth.forgot.sent')} announce>
        <div>{back}</div>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t('auth.forgot.title')} intro={t('auth.forgot.intro')}>
      <Form answer={answer}>
        <TextField name="email" type="email" dir="ltr" label={t('auth.email')} autoComplete="username" required />
        <div className="button-row">
          <SubmitButton>{t('auth.forgot.submit')}</SubmitButton>
          {back}
        </div>
      </Form>
    </AuthPage>
  );
}
