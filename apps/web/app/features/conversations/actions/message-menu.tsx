import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, type ComponentType } from 'react';
import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { BookmarkIcon, EditIcon, PracticesIcon, ReplyIcon } from '#app/components/icons.tsx';
import { PopoverWindow } from '#app/components/popover-window.tsx';
import { useToast } from '#app/components/toasts.tsx';
import { sheetFromHref } from '#app/features/consents/sheet-from.ts';
import { forwardHref } from '#app/features/forwards/forward-place.ts';
import { askPeersHref } from '#app/features/relays/relay-place.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { placeId } from '../jump.tsx';
import { ReactionNames } from '#app/features/reactions/reaction-names.tsx';
import type { OpenedProps } from './acting.tsx';
import { entriesFor, type EntryId } from './entries.ts';
import { CopyIcon, ForwardIcon, HistoryIcon, LinkIcon, PeersIcon, PinIcon, TrashIcon, UnreadIcon } from '#app/features/menu/icons.tsx';
import { moveInMenu } from '#app/features/menu/menu-keys.ts';
import '#app/features/menu/menu.css';
import { QuickReactions } from '#app/features/reactions/quick-reactions.tsx';
import { copied } from '#app/lib/clipboard.ts';
import type { verbsOn } from './verbs.ts';

const icons: Record<EntryId, ComponentType> = {
  answer: ReplyIcon, copyText: CopyIcon, copyLink: LinkIcon, pin: PinIcon, unpin: PinIcon, star: BookmarkIcon, unstar: BookmarkIcon,
  unread: UnreadIcon, forward: ForwardIcon, sheet: PracticesIcon, askPeers: PeersIcon, versions: HistoryIcon, edit: EditIcon, remove: TrashIcon,
};

export type MenuProps = OpenedProps & { message: MessageView; verbs: ReturnType<typeof verbsOn> };

/** The menu of a message: reactions first, then what else one can do with it. */
export function MessageMenu(props: MenuProps) {
  const { message, timeline, conversation, nameOf, opened, open, close, react } = props;
  const { t } = useTranslation();
  const { selfId, closed, own } = timeline;
  const menu = useRef<HTMLDivElement>(null);
  const act = useActs(props);
  const entries = entriesFor(message, { selfId, can: conversation.can, closed, isStarred: own.starred.includes(message.id), isBinome: conversation.kind === 'binome' });
  useEffect(() => menu.current?.querySelector<HTMLElement>('.menu__entry')?.focus(), []);

  const isMine = (emoji: string) => message.reactions.some((one) => one.emoji === emoji && one.memberIds.includes(selfId));
  const press = (emoji: string) => {
    react(message, emoji, !isMine(emoji));
    close();
  };
  return (
    <PopoverWindow anchor={opened.anchor} label={t('acts.menu')} close={close}>
      {message.reactions.length > 0 && (
        <ul role="list" className="menu__who" aria-label={t('conversation.reactions')}>
          {message.reactions.map(({ emoji, memberIds }) => (
            <li key={emoji}>
              <span className="menu__sign">{emoji}</span> <ReactionNames ids={memberIds} selfId={selfId} nameOf={nameOf} />
            </li>
          ))}
        </ul>
      )}
      <div ref={menu} role="menu" tabIndex={-1} aria-label={t('acts.menu')} className="menu" onKeyDown={moveInMenu}>
        {entries.includes('answer') && (
          <QuickReactions isMine={isMine} press={press} more={() => open({ ...opened, what: 'emoji' })} />
        )}
        {entries.map((entry) => {
          const Icon = icons[entry];
          return (
            <button key={entry} type="button" role="menuitem" tabIndex={-1} className={`menu__entry ${entry === 'remove' ? 'menu__entry--danger' : ''}`} onClick={() => act[entry]()}>
              <Icon />
              {t(`acts.${entry}`)}
            </button>
          );
        })}
      </div>
    </PopoverWindow>
  );
}

function useActs({ message, conversation, opened, open, close, compose, verbs }: MenuProps): Record<EntryId, () => void> {
  const { t } = useTranslation();
  const toast = useToast();
  const navigate = useNavigate();
  const finish = async (done: Promise<boolean>, text: string) => {
    close();
    toast((await done) ? { text } : { text: t('acts.failed'), tone: 'problem' });
  };
  return {
    answer() {
      close();
      compose({ kind: 'answer', seq: message.seq, message });
    },
    edit() {
      close();
      compose({ kind: 'edit', message });
    },
    copyText: () => void finish(copied(textOf(message)), t('acts.textCopied')),
    copyLink: () => void finish(copied(`${location.origin}/conversations/${conversation.id}?message=${message.seq}`), t('acts.linkCopied')),
    pin: () => void finish(verbs.pin(message, true), t('acts.pinned')),
    unpin: () => void finish(verbs.pin(message, false), t('acts.unpinned')),
    star: () => void finish(verbs.star(message, true), t('acts.starred')),
    unstar: () => void finish(verbs.star(message, false), t('acts.unstarred')),
    unread: () => void finish(verbs.markUnread(message), t('acts.markedUnread')),
    forward: () => navigate(forwardHref(conversation.id, message.id)),
    sheet: () => navigate(sheetFromHref(conversation.id, message)),
    askPeers: () => navigate(askPeersHref(conversation.id, { message: message.seq })),
    versions: () => open({ ...opened, what: 'versions' }),
    remove: () => open({ ...opened, what: 'remove' }),
  };
}

/** The words as they stand on the screen. */
function textOf({ seq, html }: MessageView): string {
  const shown = document.getElementById(placeId(seq))?.querySelector<HTMLElement>('.prose');
  return shown?.innerText ?? html.replace(/<[^>]*>/g, '');
}
