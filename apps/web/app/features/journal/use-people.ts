import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { useSelf } from '#app/lib/use-self.ts';
import { useTranslation } from '#app/lib/words.tsx';

export type Workplace = Pick<BinomeLifeView, 'id' | 'mentor' | 'mentee' | 'substitutes'>;

/** Those who work in a binôme now. */
export const workersIn = ({ mentor, mentee, substitutes }: Workplace): MemberRef[] => [mentor, mentee, ...substitutes.filter(({ entered }) => entered).map(({ member }) => member)];

/** Those who can take a step on, as a list to choose from; the reader is "you". */
export function useOwners(binome: Workplace): { value: string; label: string }[] {
  const { t } = useTranslation();
  const { id: selfId } = useSelf();
  const own = workersIn(binome).toSorted((one, other) => Number(other.id === selfId) - Number(one.id === selfId));
  return own.map(({ id, name }) => ({ value: id, label: id === selfId ? t('journal.you') : name }));
}
