import type { TFunction } from 'i18next';
import { unnamedId } from './contract-constants.ts';
import { useTranslation } from './words.tsx';

type Named = { id: string; name: string };

/** What somebody is called: their name, or, for the one in whose name binômes ask, what the reader's language calls a binôme. */
export const memberName = (t: TFunction, { id, name }: Named): string => (id === unnamedId ? t('common.unnamed') : name);

/** {@link memberName}, on a screen. */
export function useMemberName() {
  const { t } = useTranslation();
  return (member: Named) => memberName(t, member);
}
