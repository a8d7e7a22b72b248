import type { PlaceFollowView } from '@passerelle/core/follows/contract.ts';
import type { SpaceRef } from '@passerelle/core/spaces/contract.ts';
import { Select } from '#app/components/select.tsx';
import { spaceName } from '#app/features/spaces/names.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { FollowForm } from './follow-form.tsx';
import { useLevels } from './use-levels.ts';
import './follows.css';

/** In the list of spaces: what one is told of in one, chosen on the spot. */
export function SpaceLevel({ space, follow }: { space: SpaceRef; follow: PlaceFollowView }) {
  const { t } = useTranslation();
  const levels = useLevels();
  const unset = { value: '', label: t('follows.unset') };
  return (
    <div className="follow-row__choice">
      <FollowForm places={{ spaceId: space.id }} set={{ space: follow.set.space }}>
        <Select
          name="space"
          label={t('follows.tell')}
          hint={follow.set.space === null && t('follows.around.mentions')}
          aria-label={t('follows.ofSpace', { name: isolated(spaceName(t, space)) })}
          options={[unset, ...levels('space')]}
          defaultValue={follow.set.space ?? ''}
        />
      </FollowForm>
    </div>
  );
}
