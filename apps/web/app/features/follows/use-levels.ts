import { followLevels } from '#app/lib/contract-constants.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Place = 'thread' | 'space' | 'theme';

/** What can be asked for at a place, and what each choice brings. */
export function useLevels() {
  const { t } = useTranslation();
  return (place: Place) =>
    followLevels.map((value) =>
      place === 'thread'
        ? { value, label: t(`follows.level.${value}`), hint: t(`follows.hint.${value}`) }
        : { value, label: t(`follows.around.${value}`), hint: t(`follows.${place === 'theme' ? 'themeHint' : 'spaceHint'}.${value}`) },
    );
}
