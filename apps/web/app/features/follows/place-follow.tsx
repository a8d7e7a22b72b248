import type { PlaceFollowView } from '@passerelle/core/follows/contract.ts';
import type { SpaceRef } from '@passerelle/core/spaces/contract.ts';
import { RadioGroup } from '#app/components/radio-group.tsx';
import { spaceName } from '#app/features/spaces/names.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { FollowDetails } from './follow-details.tsx';
import { FollowForm } from './follow-form.tsx';
import { useBecause } from './use-because.ts';
import { usePlaceFollow } from './use-fresh-follow.ts';
import { useLevels } from './use-levels.ts';

type Props = { follow: PlaceFollowView; space: SpaceRef | null };

/** Above a list of threads that is narrowed down to a space or a theme: what one is told of there and why; opened, it is chosen. */
export function PlaceFollow({ follow: served, space }: Props) {
  const { t } = useTranslation();
  const because = useBecause();
  const levels = useLevels();
  const { spaceId, theme, level, because: why, set } = usePlaceFollow(served);
  const names = { space: space ? spaceName(t, space) : '', theme: theme ? t(`themes.${theme}`) : '' };
  const reason = why === 'default' ? t('follows.nothingSet') : because(why, names);
  const unset = (hint: string) => ({ value: '', label: t('follows.unset'), hint });
  return (
    <FollowDetails level={t(`follows.around.${level}`)} why={reason}>
      <FollowForm places={{ spaceId, theme }} set={set}>
        {space && (
          <RadioGroup name="space" legend={t('follows.ofSpace', { name: isolated(names.space) })} defaultValue={set.space ?? ''} choices={[unset(t('follows.unsetSpace')), ...levels('space')]} />
        )}
        {theme && (
          <RadioGroup name="theme" legend={t('follows.ofTheme', { name: isolated(names.theme) })} defaultValue={set.theme ?? ''} choices={[unset(t('follows.unsetTheme')), ...levels('theme')]} />
        )}
      </FollowForm>
    </FollowDetails>
  );
}
