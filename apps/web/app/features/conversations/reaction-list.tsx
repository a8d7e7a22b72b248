import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { useActing, useWishes } from './actions/acting.tsx';
import { withWishes } from './actions/reactions.ts';
import { ReactionNames } from './reaction-names.tsx';
import type { NameOf } from './use-names.ts';

type Props = { message: MessageView; selfId: string; nameOf: NameOf };

/** The emoji under a message, each once, with who put it there; one's own is pressed, and a press changes it. */
export function ReactionList({ message, selfId, nameOf }: Props) {
  const { t } = useTranslation();
  const acting = useActing();
  const reactions = withWishes(message.reactions, useWishes()[message.id], selfId);
  if (reactions.length === 0) return null;
  return (
    <ul role="list" className="reactions" aria-label={t('conversation.reactions')}>
      {reactions.map(({ emoji, memberIds }) => {
        const own = memberIds.includes(selfId);
        return (
          <li key={emoji}>
            <button type="button" className="reaction" aria-pressed={own} onClick={() => acting?.react(message, emoji, !own)}>
              <span aria-hidden="true">{emoji}</span>
              {memberIds.length > 1 && <span aria-hidden="true">{memberIds.length}</span>}
              <span className="reaction__who">
                <span className="visually-hidden">{emoji}</span> <ReactionNames ids={memberIds} selfId={selfId} nameOf={nameOf} />
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
