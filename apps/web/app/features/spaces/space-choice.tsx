import type { ProgrammeView } from '@passerelle/core/programmes/contract.ts';
import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { Select } from '#app/components/select.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { readersOf } from './names.ts';
import { useSpaceLabel } from './use-space-label.ts';

type Props = { spaces: readonly SpaceView[]; programmes: readonly ProgrammeView[]; chosen: string | null };

/** Where a new thread goes, of the spaces in which one may open one; each says who will read it. */
export function SpaceChoice({ spaces, programmes, chosen }: Props) {
  const { t } = useTranslation();
  const label = useSpaceLabel(programmes);
  const [only] = spaces;
  if (spaces.length === 1 && only) return <input type="hidden" name="spaceId" value={only.id} />;
  return (
    <Select
      name="spaceId"
      label={t('spaces.choose')}
      hint={t('spaces.chooseHint')}
      options={spaces.map((space) => ({ value: space.id, label: t('spaces.option', { name: label(space), readers: readersOf(t, space) }) }))}
      defaultValue={chosen ?? only?.id ?? ''}
      required
    />
  );
}
