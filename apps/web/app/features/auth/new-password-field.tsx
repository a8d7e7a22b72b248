import { useTranslation } from '#app/lib/words.tsx';
import { TextField } from '#app/components/text-field.tsx';

/** A password chosen now. The rule stands in the hint; the contract checks it. */
export function NewPasswordField({ label }: { label: string }) {
  const { t } = useTranslation();
  return (
    <TextField
      name="password"
      type="password"
      dir="ltr"
      label={label}
      hint={t('auth.passwordHint')}
      autoComplete="new-password"
      required
    />
  );
}
