import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { linkTokenSchema, resetPasswordInput } from '@passerelle/core/auth/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { AuthPage } from '#app/features/auth/auth-page.tsx';
import { NewPasswordField } from '#app/features/auth/new-password-field.tsx';
import { attempt } from '#app/lib/failures.ts';
import { readForm } from '#app/lib/form-input.ts';
import { redirectWithToast } from '#app/lib/toast.ts';

export const handle = { title: 'auth.reset.title' };

/** Looks at the address only: the link is used up by the form, never by opening it. */
export function loader({ params }: LoaderFunctionArgs) {
  return { wellFormed: linkTokenSchema.safeParse(params.token).success };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const parsed = readForm(resetPasswordInput, await request.formData(), { token: params.token });
  if (!parsed.ok) return parsed.refusal;
  const result = await attempt(context.services.accounts.resetPassword(parsed.input));
  if (!result.done) return result.refusal;
  const headers = new Headers({ 'Set-Cookie': context.cookies.noSession() });
  return redirectWithToast(context, '/sign-in', 'auth.reset.done', headers);
}

export default function ResetPassword() {
  const { t } = useTranslation();
  const { wellFormed } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (!wellFormed || answer?.problem.code === 'link-dead') {
    return (
      <AuthPage title={t('auth.link.deadTitle')} intro={t('errors.link-dead')} announce>
        <div>
          <LinkButton to="/forgot-password" look="primary">
            {t('auth.reset.again')}
          </LinkButton>
        </div>
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t('auth.reset.title')} intro={t('auth.reset.intro')}>
      <Form answer={answer}>
        <NewPasswordField label={t('auth.newPassword')} />
        <SubmitButton>{t('auth.reset.submit')}</SubmitButton>
      </Form>
    </AuthPage>
  );
}
