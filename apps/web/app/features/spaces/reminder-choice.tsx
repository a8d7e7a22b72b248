import { Select } from '#app/components/select.tsx';
import { defaultReminderDays, maxReminderDays } from '#app/lib/contract-constants.ts';
import { useTranslation } from '#app/lib/words.tsx';

const name = 'expertReminderDays';
const never = 'never';

/** After how many days those who were asked by name are told once more; null: never. */
export function ReminderChoice({ days = defaultReminderDays }: { days?: number | null | undefined }) {
  const { t } = useTranslation();
  const options = [
    { value: never, label: t('spaces.form.neverReminded') },
    ...Array.from({ length: maxReminderDays }, (_, index) => ({ value: String(index + 1), label: t('spaces.form.remindedAfter', { count: index + 1 }) })),
  ];
  return <Select name={name} label={t('spaces.form.reminder')} hint={t('spaces.form.reminderHint')} options={options} defaultValue={days === null ? never : String(days)} />;
}

/** What was chosen there; nothing where the form is without it. */
export function chosenReminder(form: FormData): { expertReminderDays?: number | null } {
  const chosen = form.get(name);
  return typeof chosen === 'string' ? { [name]: chosen === never ? null : Number(chosen) } : {};
}
