import type { ProfileView } from '@passerelle/core/profiles/contract.ts';
import { useFieldError, useSentValue } from '#app/components/form.tsx';
import { themes } from '#app/lib/themes.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { Tick } from './tick.tsx';

type Direction = 'wanted' | 'offered';
type Theme = (typeof themes)[number];

const levels = ['1', '2', '3'] as const;

type Props = { direction: Direction; chosen: ProfileView[Direction]; hideLegend?: boolean };

/** Themes to tick; how much of each is asked once it is. */
export function ThemeLevels({ direction, chosen, hideLegend = false }: Props) {
  const { t } = useTranslation();
  const error = useFieldError(direction);
  return (
    <fieldset className="field profile-form__part">
      <legend className={hideLegend ? 'visually-hidden' : 'field__label'}>{t(`profiles.${direction}.legend`)}</legend>
      <p className="field__hint">{t(`profiles.${direction}.hint`)}</p>
      <ul role="list" className="theme-levels">
        {themes.map((theme) => (
          <ThemeLevel key={theme} direction={direction} theme={theme} level={chosen.find((one) => one.theme === theme)?.level} />
        ))}
      </ul>
      {error && <p className="field__error">{error}</p>}
    </fieldset>
  );
}

function ThemeLevel({ direction, theme, level }: { direction: Direction; theme: Theme; level: number | undefined }) {
  const { t } = useTranslation();
  const name = `${direction}-${theme}`;
  const first = useSentValue(`${name}-level`) ?? String(level ?? 2);
  return (
    <li className="theme-level">
      <Tick name={name} defaultChecked={level !== undefined}>
        {t(`themes.${theme}`)}
      </Tick>
      <fieldset className="theme-level__levels">
        <legend className="visually-hidden">{t(`profiles.${direction}.levelOf`, { theme: t(`themes.${theme}`) })}</legend>
        {levels.map((value) => (
          <label key={value} className="theme-level__choice">
            <input type="radio" name={`${name}-level`} value={value} defaultChecked={value === first} />
            <span>{t(`profiles.${direction}.${value}`)}</span>
          </label>
        ))}
      </fieldset>
    </li>
  );
}
