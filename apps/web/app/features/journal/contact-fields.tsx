import { useRef, type ReactNode, type RefObject } from 'react';
import type { ContactKind } from '@passerelle/core/journal/contract.ts';
import { CheckBox } from '#app/components/check-box.tsx';
import { useFieldError, useSentValue } from '#app/components/form.tsx';
import { TextArea } from '#app/components/text-area.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { contactKinds, maxContactBody, maxMinutes, usualMinutes } from '#app/lib/contract-constants.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { KindIcon } from './kind-icon.tsx';

/** What kind of contact it was: five big buttons. */
export function KindChoice({ chosen = 'call' }: { chosen?: ContactKind }) {
  const { t } = useTranslation();
  const first = useSentValue('kind') ?? chosen;
  return (
    <fieldset className="field">
      <legend className="field__label">{t('journal.form.kind')}</legend>
      <div className="contact-kinds">
        {contactKinds.map((kind) => (
          <label key={kind} className="contact-kind">
            <input type="radio" name="kind" value={kind} defaultChecked={kind === first} className="visually-hidden" />
            <KindIcon kind={kind} />
            {t(`journal.kind.${kind}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** How long it took: the usual durations by a touch, any other in figures, or nothing. */
export function MinutesChoice({ minutes = null }: { minutes?: number | null }) {
  const { t } = useTranslation();
  const error = useFieldError('minutes');
  const other = useRef<HTMLInputElement>(null);
  const isUsual = usualMinutes.some((usual) => usual === minutes);
  const chosen = useSentValue('minutes') ?? (minutes === null ? '' : isUsual ? String(minutes) : 'other');
  const filled = useSentValue('otherMinutes') ?? (minutes === null || isUsual ? '' : String(minutes));
  const choices = [{ value: '', label: t('journal.form.noMinutes') }, ...usualMinutes.map((usual) => ({ value: String(usual), label: t('journal.minutes', { count: usual }) })), { value: 'other', label: t('journal.form.other') }];
  return (
    <fieldset className="field" data-invalid={error ? true : undefined}>
      <legend className="field__label">{t('journal.form.minutes')}</legend>
      <div className="choices contact-minutes">
        {choices.map(({ value, label }) => (
          <label key={value} className="choice">
            <input type="radio" name="minutes" value={value} defaultChecked={value === chosen} onChange={() => value === 'other' && other.current?.focus()} />
            <span>{label}</span>
          </label>
        ))}
        <input ref={other} type="number" name="otherMinutes" min={1} max={maxMinutes} inputMode="numeric" dir="ltr" className="input contact-minutes__other" aria-label={t('journal.form.otherMinutes')} defaultValue={filled} />
      </div>
      {error && <p className="field__error">{error}</p>}
    </fieldset>
  );
}

type When = { day: string; time: string };

/** When it was, by the reader's own clock. */
export function WhenFields({ day, time }: When) {
  const { t } = useTranslation();
  const error = useFieldError('happenedAt');
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <div className="form__pair">
        <TextField name="day" type="date" dir="ltr" label={t('journal.form.day')} defaultValue={day} />
        <TextField name="time" type="time" dir="ltr" label={t('journal.form.time')} defaultValue={time} />
      </div>
      {error && <p className="field__error">{error}</p>}
    </div>
  );
}

type BodyProps = { area: RefObject<HTMLTextAreaElement>; body?: string; tools?: ReactNode; onText?: (text: string) => void; rows?: number };

/** What was said or decided. */
export function BodyField({ area, body, tools, onText, rows = 3 }: BodyProps) {
  const { t } = useTranslation();
  return (
    <TextArea
      ref={area}
      name="body"
      label={t('journal.form.body')}
      tools={tools}
      defaultValue={body}
      maxLength={maxContactBody}
      rows={rows}
      onInput={(event) => onText?.(event.currentTarget.value)}
    />
  );
}

/** Whether it is for its author alone. */
export function PrivateBox({ isPrivate = false }: { isPrivate?: boolean }) {
  const { t } = useTranslation();
  const error = useFieldError('private');
  return (
    <div className="field" data-invalid={error ? true : undefined}>
      <CheckBox name="private" label={t('journal.form.private')} hint={t('journal.form.privateHint')} defaultChecked={isPrivate} />
      {error && <p className="field__error">{error}</p>}
    </div>
  );
}
