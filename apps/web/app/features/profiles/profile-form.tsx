import type { MemberRef } from '@passerelle/core/members/contract.ts';
import type { OwnProfileView, ProfileView } from '@passerelle/core/profiles/contract.ts';
import { Form, SubmitButton, useFieldError } from '#app/components/form.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { maxCapacity, maxHopes, sides, spokenLanguages } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { SlotGrid } from './slot-grid.tsx';
import { ThemeLevels } from './theme-levels.tsx';
import { Tick } from './tick.tsx';
import { WishFields } from './wish-fields.tsx';

type Props = { profile: OwnProfileView; candidates: readonly MemberRef[]; answer: { problem: FormProblem } | undefined };

/** All of a profile, mostly boxes to tick: one’s own, or a member’s on their behalf. */
export function ProfileForm({ profile, candidates, answer }: Props) {
  const { t } = useTranslation();
  // Whoever is there to help speaks first of what they can share. The other list is folded: most have less to say there.
  const [first, other] = profile.side === 'mentor' ? (['offered', 'wanted'] as const) : (['wanted', 'offered'] as const);
  return (
    <Form intent="profile" answer={answer} className="profile-form">
      <input type="hidden" name="revision" value={profile.revision} />
      <RadioGroup
        name="side"
        legend={t('profiles.side.legend')}
        choices={sides.map((value) => ({ value, label: t(`profiles.side.${value}`), hint: t(`profiles.side.${value}Hint`) }))}
        defaultValue={profile.side}
      />
      <Languages chosen={profile.languages} />
      <ThemeLevels direction={first} chosen={profile[first]} />
      <details className="profile-form__part profile-form__more" open={profile[other].length > 0 || answer !== undefined}>
        <summary>{t(`profiles.${other}.legend`)}</summary>
        <ThemeLevels direction={other} chosen={profile[other]} hideLegend />
      </details>
      <SlotGrid chosen={profile.slots} />
      <TextField name="capacity" type="number" inputMode="numeric" min={0} max={maxCapacity} label={t('profiles.capacity.label')} hint={t('profiles.capacity.hint')} defaultValue={profile.capacity} className="input profile-form__count" />
      <TextArea name="hopes" label={t('profiles.hopes.label')} hint={t('profiles.hopes.hint')} defaultValue={profile.hopes} maxLength={maxHopes} rows={3} />
      <WishFields wishes={profile.wishes} candidates={candidates} />
      <div className="button-row">
        <SubmitButton>{t('profiles.save')}</SubmitButton>
      </div>
    </Form>
  );
}

function Languages({ chosen }: { chosen: ProfileView['languages'] }) {
  const { t } = useTranslation();
  const error = useFieldError('languages');
  return (
    <fieldset className="field profile-form__part" data-invalid={error ? true : undefined}>
      <legend className="field__label">{t('profiles.languages.legend')}</legend>
      <p className="field__hint">{t('profiles.languages.hint')}</p>
      <div className="choices">
        {spokenLanguages.map((language) => (
          <Tick key={language} name={`language-${language}`} defaultChecked={chosen.includes(language)}>
            {t(`profiles.languages.${language}`)}
          </Tick>
        ))}
      </div>
      {error && <p className="field__error">{error}</p>}
    </fieldset>
  );
}
