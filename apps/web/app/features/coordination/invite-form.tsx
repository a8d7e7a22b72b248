import { useTranslation } from '#app/lib/words.tsx';
import { colleges } from './colleges.ts';
import type { ProgrammeRole } from '@passerelle/core/kernel/contract.ts';
import type { CommuneView } from '@passerelle/core/programmes/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { Select } from '#app/components/select.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { LanguageChoice } from '#app/features/auth/language-choice.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useCommuneName, useReader } from '#app/lib/use-reader.ts';

const roles: ProgrammeRole[] = ['member', 'moderator', 'coordinator'];

type Props = { communes: CommuneView[]; answer: { problem: FormProblem } | undefined };

export function InviteForm({ communes, answer }: Props) {
  const { t } = useTranslation();
  const { locale } = useReader();
  const communeName = useCommuneName();
  if (communes.length === 0) {
    const add = <LinkButton to="/coordination/communes">{t('coordination.communes.formTitle')}</LinkButton>;
    return (
      <Panel>
        <EmptyState title={t('coordination.invitations.noCommune')} action={add} />
      </Panel>
    );
  }
  return (
    <Panel title={t('coordination.invitations.formTitle')} intro={t('coordination.invitations.formIntro')}>
      <Form intent="invite" answer={answer}>
        <TextField name="name" label={t('auth.name')} autoComplete="off" required />
        <TextField name="email" type="email" dir="ltr" label={t('auth.email')} autoComplete="off" required />
        <TextField name="jobTitle" label={t('auth.jobTitle')} autoComplete="off" required />
        <Select
          name="communeId"
          label={t('coordination.invitations.commune')}
          placeholder={t('coordination.invitations.choose')}
          options={communes.map((commune) => ({ value: commune.id, label: communeName(commune) }))}
          required
        />
        <RadioGroup
          name="college"
          legend={t('coordination.invitations.college')}
          choices={colleges.map((value) => ({ value, label: t(`common.collegeOne.${value}`) }))}
          defaultValue="official"
        />
        <Select
          name="role"
          label={t('coordination.invitations.role')}
          options={roles.map((value) => ({ value, label: t(`common.role.${value}`) }))}
        />
        <LanguageChoice legend={t('auth.invitation.language')} defaultValue={locale} />
        <SubmitButton>{t('coordination.invitations.submit')}</SubmitButton>
      </Form>
    </Panel>
  );
}
