import type { Slot } from '@passerelle/core/profiles/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { Tick } from './tick.tsx';
import { days, halves } from './week.ts';

/** The half days of a week to tick, a day on each line under what the halves are called. */
export function SlotGrid({ chosen }: { chosen: readonly Slot[] }) {
  const { t } = useTranslation();
  return (
    <fieldset className="field profile-form__part">
      <legend className="field__label">{t('profiles.slots.legend')}</legend>
      <p className="field__hint">{t('profiles.slots.hint')}</p>
      <ul role="list" className="slot-grid">
        <li className="slot-grid__day" aria-hidden="true">
          <span />
          {halves.map((half) => (
            <span key={half}>{t(`profiles.slots.${half}`)}</span>
          ))}
        </li>
        {days.map((day) => (
          <li key={day} className="slot-grid__day">
            <span aria-hidden="true">{t(`profiles.slots.${day}`)}</span>
            {halves.map((half) => (
              <Tick
                key={half}
                name={`slot-${day}-${half}`}
                defaultChecked={chosen.includes(`${day}-${half}`)}
                label={`${t(`profiles.slots.${day}`)}, ${t(`profiles.slots.${half}`)}`}
              />
            ))}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
