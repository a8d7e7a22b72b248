import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useSelf } from '#app/lib/use-self.ts';

export function ProfilePanel({ answer }: { answer: { problem: FormProblem } | undefined }) {
  const { t } = useTranslation();
  const self = useSelf();
  return (
    <Panel title={t('account.profile.title')} intro={t('account.profile.intro')}>
      <div className="account__self">
        <Person member={self} size="l" />
        <p className="note">
          <bdi>{self.email}</bdi> · {t(`common.collegeOne.${self.college}`)}
        </p>
      </div>
      {self.programmes.length > 0 && (
        <p>
          <Link to="/profile" prefetch="intent" className="account__binome">
            {t('account.profile.binome')}
          </Link>
        </p>
      )}
      <Form intent="profile" answer={answer}>
        <div className="form__pair">
          <TextField name="name" label={t('auth.name')} defaultValue={self.name} autoComplete="name" required />
          <TextField
            name="jobTitle"
            label={t('auth.jobTitle')}
            defaultValue={self.jobTitle}
            autoComplete="organization-title"
            required
          />
        </div>
        <SubmitButton>{t('common.save')}</SubmitButton>
      </Form>
    </Panel>
  );
}
