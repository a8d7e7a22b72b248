import type { ForwardSummary } from '@passerelle/core/forwards/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { useWaitingForwards } from './use-waiting-forwards.ts';

/** In a conversation: somebody asks to show something that one wrote here. Takes no room while nobody does. */
export function ForwardNotice({ served, conversationId }: { served: ForwardSummary[]; conversationId: string }) {
  const { t } = useTranslation();
  const waiting = useWaitingForwards(served, conversationId);
  const [first, second] = waiting;
  return (
    <div role="status" className="forward-notice">
      {first && (
        <p className="forward-notice__one">
          <span>
            {second ? t('conversation.asked.forwards') : <Sentence text={t('conversation.asked.forward')} parts={{ person: <PersonName name={first.asker.name} /> }} />}
          </span>
          <LinkButton to={second ? '/forwards' : `/forwards/${first.id}`} size="s">
            {t('conversation.asked.answer')}
          </LinkButton>
        </p>
      )}
    </div>
  );
}
