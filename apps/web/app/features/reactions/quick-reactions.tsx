import { PlusIcon } from '#app/components/icons.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { quick } from './reactions.ts';

type Props = { isMine: (emoji: string) => boolean; press: (emoji: string) => void; more: () => void };

/** The first line of a menu: the emoji that are pressed most, and the way to all others. */
export function QuickReactions({ isMine, press, more }: Props) {
  const { t } = useTranslation();
  return (
    <div role="group" aria-label={t('acts.react')} className="menu__quick">
      {quick.map((emoji) => (
        <button key={emoji} type="button" role="menuitemcheckbox" aria-checked={isMine(emoji)} tabIndex={-1} className="menu__emoji" onClick={() => press(emoji)}>
          {emoji}
        </button>
      ))}
      <button type="button" role="menuitem" aria-haspopup="dialog" tabIndex={-1} className="menu__emoji" aria-label={t('acts.moreEmoji')} onClick={more}>
        <PlusIcon />
      </button>
    </div>
  );
}
