import type { ProgrammeView } from '@passerelle/core/programmes/contract.ts';
import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useProgrammeName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { spaceName } from './names.ts';

/** A space's name in a list; for whoever is in several programmes, with the programme's. */
export function useSpaceLabel(programmes: readonly ProgrammeView[]) {
  const { t } = useTranslation();
  const programmeName = useProgrammeName();
  return (space: SpaceView) => {
    const programme = programmes.length > 1 ? programmes.find(({ id }) => id === space.programmeId) : undefined;
    return [programme && programmeName(programme), spaceName(t, space)].flatMap((part) => (part ? [isolated(part)] : [])).join(' · ');
  };
}
