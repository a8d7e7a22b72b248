import { useTranslation } from '#app/lib/words.tsx';
import type { timeZones } from '@passerelle/core/programmes/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { AuthPage } from './auth-page.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { NewPasswordField } from './new-password-field.tsx';

const zones: (typeof timeZones)[number][] = ['Europe/Paris', 'Africa/Casablanca'];

export function FoundForm({ answer }: { answer: { problem: FormProblem } | undefined }) {
  const { t } = useTranslation();
  const { locale } = useReader();
  return (
    <AuthPage title={t('auth.found.title')} intro={t('auth.found.intro')}>
      <Form answer={answer} className="auth-page__parts">
        <Panel title={t('auth.found.programme')}>
          <div className="form">
            <TextField name="programmeName" label={t('auth.found.programmeName')} required />
            <TextField name="communeName" label={t('auth.found.communeName')} required />
            <RadioGroup
              name="timeZone"
              legend={t('auth.found.timeZone')}
              choices={zones.map((zone) => ({ value: zone, label: t(`common.zone.${zone}`) }))}
              defaultValue="Europe/Paris"
            />
          </div>
        </Panel>
        <Panel title={t('auth.found.you')}>
          <div className="form">
            <TextField name="name" label={t('auth.name')} autoComplete="name" required />
            <TextField name="jobTitle" label={t('auth.jobTitle')} autoComplete="organization-title" required />
            <TextField name="email" type="email" dir="ltr" label={t('auth.email')} autoComplete="username" required />
            <NewPasswordField label={t('auth.password')} />
            <LanguageChoice legend={t('auth.invitation.language')} defaultValue={locale} />
          </div>
        </Panel>
        <SubmitButton>{t('auth.found.submit')}</SubmitButton>
      </Form>
    </AuthPage>
  );
}
