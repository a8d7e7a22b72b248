import type { ForwardSummary } from '@passerelle/core/forwards/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { AskedNotice } from './asked-notice.tsx';
import { useWaitingForwards } from './use-waiting-forwards.ts';

/** In a conversation: somebody asks to show something that one wrote here. */
export function ForwardNotice({ served, conversationId }: { served: ForwardSummary[]; conversationId: string }) {
  const { t } = useTranslation();
  return (
    <AskedNotice
      waiting={useWaitingForwards(served, conversationId)}
      says={{ one: t('conversation.asked.forward'), several: t('conversation.asked.forwards') }}
      to={{ one: (id) => `/forwards/${id}`, several: '/forwards' }}
    />
  );
}
