import { useTranslation } from '#app/lib/words.tsx';
import type { InvitationPreview } from '@passerelle/core/auth/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useProgrammeName } from '#app/lib/use-reader.ts';
import { AuthPage } from './auth-page.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { NewPasswordField } from './new-password-field.tsx';

type Props = { preview: InvitationPreview; answer: { problem: FormProblem } | undefined };

export function InvitationForm({ preview, answer }: Props) {
  const { t } = useTranslation();
  const programmeName = useProgrammeName();
  return (
    <AuthPage title={t('auth.invitation.title')} intro={t('auth.invitation.intro')}>
      <p className="auth-page__quote" dir="auto">
        {programmeName(preview.programme)}
      </p>
      <p>
        {t('auth.invitation.address')} <bdi className="person-name">{preview.email}</bdi>.
      </p>
      <Form answer={answer}>
        {/* Read by password managers: it says whose password the next field holds. */}
        <input type="email" name="username" defaultValue={preview.email} autoComplete="username" hidden readOnly />
        <TextField
          name="name"
          label={t('auth.name')}
          hint={t('auth.invitation.nameHint')}
          defaultValue={preview.name}
          autoComplete="name"
          required
        />
        <NewPasswordField label={t('auth.password')} />
        <LanguageChoice
          legend={t('auth.invitation.language')}
          hint={t('auth.invitation.languageHint')}
          defaultValue={preview.locale}
        />
        <SubmitButton>{t('auth.invitation.submit')}</SubmitButton>
      </Form>
    </AuthPage>
  );
}
