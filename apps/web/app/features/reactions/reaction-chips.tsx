import type { MouseEvent } from 'react';
import type { ReactionView } from '@passerelle/core/kernel/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { ReactionNames } from './reaction-names.tsx';
import './reactions.css';

type Props = {
  reactions: readonly ReactionView[];
  selfId: string;
  nameOf: (id: string) => string;
  press: (emoji: string, on: boolean, event: MouseEvent) => void;
  /** The buttons of a form around it: pressed without JavaScript, one sends `reaction`, the sign and the emoji. */
  submits?: boolean;
};

/** The emoji under a text, each once, with who put it there; one's own is pressed, and a press changes it. */
export function ReactionChips({ reactions, selfId, nameOf, press, submits = false }: Props) {
  const { t } = useTranslation();
  if (reactions.length === 0) return null;
  return (
    <ul role="list" className="reactions" aria-label={t('conversation.reactions')}>
      {reactions.map(({ emoji, memberIds }) => {
        const own = memberIds.includes(selfId);
        const sent = submits ? ({ type: 'submit', name: 'reaction', value: `${own ? '-' : '+'}${emoji}` } as const) : ({ type: 'button' } as const);
        return (
          <li key={emoji}>
            <button {...sent} className="reaction" aria-pressed={own} onClick={(event) => press(emoji, !own, event)}>
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
