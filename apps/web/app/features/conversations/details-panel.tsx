import { useEffect, useState } from 'react';
import type { ConversationView, OwnStateView, PinnedView } from '@passerelle/core/conversations/contract.ts';
import { useLive } from '#app/lib/live.tsx';
import { readJson } from '#app/lib/read-json.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { ConversationFacts } from './conversation-facts.tsx';
import { SidePanel, usePanelJump } from './side-panel.tsx';

type Props = {
  conversation: ConversationView;
  own: OwnStateView;
  close: () => void;
  toMessage: (seq: number) => Promise<boolean>;
  mark: (own: OwnStateView) => void;
};

/** About the open conversation, beside it. */
export default function DetailsPanel({ conversation, own, close, toMessage, mark }: Props) {
  const { t } = useTranslation();
  const jump = usePanelJump(toMessage, close);
  return (
    <SidePanel title={t('conversation.find.details')} close={close}>
      <ConversationFacts conversation={conversation} own={own} pinned={usePinned(conversation.id)} jump={(seq) => void jump(seq)} mark={mark} />
    </SidePanel>
  );
}

/** The pinned messages, read again whenever one may have been pinned, taken off or changed. */
function usePinned(conversationId: string): PinnedView['messages'] | null {
  const { on, connection } = useLive();
  const [pinned, setPinned] = useState<PinnedView['messages'] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const refresh = async () => {
      const answer = await readJson<PinnedView>(`/api/v1/conversations/${conversationId}/pinned`);
      if (answer && isCurrent) setPinned(answer.messages);
    };
    void refresh();
    const ends = [
      on('message.changed', (message) => message.conversationId === conversationId && void refresh()),
      on('conversation.advanced', (advanced) => advanced.conversationId === conversationId && void refresh()),
    ];
    return () => {
      isCurrent = false;
      ends.forEach((end) => end());
    };
  }, [conversationId, on, connection]);
  return pinned;
}
