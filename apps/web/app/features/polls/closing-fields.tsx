import { useFieldError } from '#app/components/form.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** The day and the time at which a poll closes, by the reader's own clock. */
export function ClosingFields({ closesOn }: { closesOn: string }) {
  const { t } = useTranslation();
  const { tag, timeZone } = useReader();
  const error = useFieldError('closesAt');
  const zone = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'longGeneric' }).formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return (
    <fieldset className="field" data-invalid={error ? true : undefined}>
      <legend className="field__label">{t('polls.form.closes')}</legend>
      <p className="field__hint" suppressHydrationWarning>
        {t('polls.form.closesHint', { zone })}
      </p>
      <div className="form__pair">
        <TextField name="closesOn" type="date" dir="ltr" label={t('polls.form.day')} defaultValue={closesOn} required />
        <TextField name="closesTime" type="time" dir="ltr" label={t('polls.form.time')} defaultValue="18:00" required />
      </div>
      {error && <p className="field__error">{error}</p>}
    </fieldset>
  );
}
