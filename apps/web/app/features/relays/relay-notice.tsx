import type { RelaySummary } from '@passerelle/core/relays/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { useWaitingRelays } from './use-waiting-relays.ts';

/** In a conversation: the partner would like to ask the peers something. Takes no room while they do not. */
export function RelayNotice({ served, conversationId }: { served: RelaySummary[]; conversationId: string }) {
  const { t } = useTranslation();
  const [first, second] = useWaitingRelays(served, conversationId);
  return (
    <div role="status" className="forward-notice">
      {first && (
        <p className="forward-notice__one">
          <span>
            {second ? t('conversation.asked.relays') : <Sentence text={t('conversation.asked.relay')} parts={{ person: <PersonName name={first.asker.name} /> }} />}
          </span>
          <LinkButton to={second ? `/conversations/${conversationId}/relays` : `/relays/${first.id}`} size="s">
            {t('conversation.asked.answer')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
