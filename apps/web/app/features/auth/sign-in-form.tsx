import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { FormProblem } from '#app/lib/failures.ts';

export function SignInForm({ answer }: { answer: { problem: FormProblem } | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="sign-in__form">
      <h1 tabIndex={-1}>{t('auth.signIn.title')}</h1>
      <p className="sign-in__lead">{t('auth.signIn.lead')}</p>
      <Form answer={answer}>
        <TextField name="email" type="email" dir="ltr" label={t('auth.email')} autoComplete="username" required />
        <TextField
          name="password"
          type="password"
          dir="ltr"
          label={t('auth.password')}
          autoComplete="current-password"
          required
        />
        <SubmitButton>{t('auth.signIn.submit')}</SubmitButton>
      </Form>
      <p className="sign-in__links">
        <Link to="/forgot-password">{t('auth.signIn.forgot')}</Link>
      </p>
      <p className="note">{t('auth.signIn.byInvitation')}</p>
    </div>
  );
}
