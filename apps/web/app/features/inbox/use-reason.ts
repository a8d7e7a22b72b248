import type { InboxEntry } from '@passerelle/core/inbox/contract.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useMemberName } from '#app/lib/use-member-name.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** Says why an entry is there: what happened, or what one follows. */
export function useReason(): (entry: InboxEntry) => string {
  const { t } = useTranslation();
  const memberName = useMemberName();
  return ({ kind, reason, because, from, theme }) => {
    const name = isolated(from ? memberName(from) : '');
    if (kind === 'conversation') return t(reason === 'mentioned' ? 'inbox.reason.mentioned' : 'inbox.reason.written', { name });
    if (reason !== 'posted' && reason !== 'asked') return t(`inbox.reason.${reason}`, { name, theme: theme ? t(`themes.${theme}`) : '' });
    const what = t(`inbox.reason.${reason}`, { name });
    return because && because !== 'default' ? t('inbox.reason.because', { what, because: t(`inbox.because.${because}`, { theme: theme ? t(`themes.${theme}`) : '' }) }) : what;
  };
}
