import type { RelaySummary } from '@passerelle/core/relays/contract.ts';
import { AskedNotice } from '#app/features/forwards/asked-notice.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { useWaitingRelays } from './use-waiting-relays.ts';

/** In a conversation: the partner would like to ask the peers something. */
export function RelayNotice({ served, conversationId }: { served: RelaySummary[]; conversationId: string }) {
  const { t } = useTranslation();
  return (
    <AskedNotice
      waiting={useWaitingRelays(served, conversationId)}
      says={{ one: t('conversation.asked.relay'), several: t('conversation.asked.relays') }}
      to={{ one: (id) => `/relays/${id}`, several: `/conversations/${conversationId}/relays` }}
    />
  );
}
