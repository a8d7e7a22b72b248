import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { Select } from '#app/components/select.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { maxSpaceDescription, maxSpaceTitle, spaceKinds, spaceWritings } from '#app/lib/contract-constants.ts';
import { themes } from '#app/lib/themes.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { ReminderChoice } from './reminder-choice.tsx';

type Group = { id: string; title: string };

/** What a space is for, chosen once: a theme, college or group is asked for beside the kind that has one. */
export function SpaceScope({ groups }: { groups: readonly Group[] }) {
  const { t } = useTranslation();
  const choices = spaceKinds.map((kind) => ({ value: kind, label: t(`spaces.form.${kind}`), hint: t(`spaces.form.${kind}Hint`) }));
  const pick = { placeholder: t('spaces.form.pick'), defaultValue: '' };
  return (
    <>
      <div className="space-choices">
        <RadioGroup name="kind" legend={t('spaces.form.kind')} hint={t('spaces.form.kindHint')} choices={choices} defaultValue="theme" />
      </div>
      <div className="space-which space-which--theme">
        <Select name="theme" label={t('spaces.form.whichTheme')} options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))} {...pick} />
      </div>
      <div className="space-which space-which--college">
        <Select name="college" label={t('spaces.form.whichCollege')} options={(['official', 'elected'] as const).map((value) => ({ value, label: t(`common.college.${value}`) }))} {...pick} />
      </div>
      <div className="space-which space-which--cohort">
        {groups.length > 0 ? (
          <Select name="groupId" label={t('spaces.form.whichGroup')} options={groups.map(({ id, title }) => ({ value: id, label: title }))} {...pick} />
        ) : (
          <p className="note">{t('spaces.form.noGroups')}</p>
        )}
      </div>
    </>
  );
}

type Words = { title?: string | undefined; description?: string | undefined; writing?: SpaceView['writing'] | undefined; reminderDays?: number | null | undefined; named?: boolean };

/** What it says of itself, who writes in it, and when experts are reminded. `named`: it goes by no other name. */
export function SpaceWords({ title, description, writing = 'members', reminderDays, named = false }: Words) {
  const { t } = useTranslation();
  const choices = spaceWritings.map((value) => ({ value, label: t(`spaces.form.${value}`), hint: t(`spaces.form.${value}Hint`) }));
  return (
    <>
      <TextField name="title" label={t('spaces.form.title')} hint={named ? undefined : t('spaces.form.titleHint')} defaultValue={title} maxLength={maxSpaceTitle} required={named} />
      <TextArea name="description" label={t('spaces.form.description')} hint={t('spaces.form.descriptionHint')} defaultValue={description} maxLength={maxSpaceDescription} rows={3} />
      <div className="space-choices">
        <RadioGroup name="writing" legend={t('spaces.form.writing')} choices={choices} defaultValue={writing} />
      </div>
      <ReminderChoice days={reminderDays} />
    </>
  );
}
