import { useTranslation } from '#app/lib/words.tsx';
import type { ThreadSummary } from '@passerelle/core/threads/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { CheckIcon } from '#app/components/icons.tsx';

/** Where a question stands. A discussion waits for nothing, so it says only what it is. */
export function StateBadge({ thread }: { thread: Pick<ThreadSummary, 'kind' | 'state' | 'duplicateOfId'> }) {
  const { t } = useTranslation();
  if (thread.kind === 'discussion') return <Badge>{t('threads.kind.discussion')}</Badge>;
  if (thread.kind === 'announcement') return <Badge tone="accent">{t('threads.kind.announcement')}</Badge>;
  if (thread.kind === 'poll') return <Badge>{t('polls.badge')}</Badge>;
  if (thread.duplicateOfId) return <Badge>{t('questions.duplicate')}</Badge>;
  return (
    <Badge tone={thread.state === 'open' ? 'accent' : 'neutral'}>
      {thread.state === 'resolved' && <CheckIcon />}
      {t(`threads.state.${thread.state}`)}
    </Badge>
  );
}
