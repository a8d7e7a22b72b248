import { useNavigate } from '@remix-run/react';
import { useEffect, useRef, type ComponentType } from 'react';
import type { PostView } from '@passerelle/core/threads/contract.ts';
import { EditIcon, ReplyIcon } from '#app/components/icons.tsx';
import { PopoverWindow } from '#app/components/popover-window.tsx';
import { useToast } from '#app/components/toasts.tsx';
import { CopyIcon, HistoryIcon, LanguageIcon, LinkIcon, TrashIcon } from '#app/features/menu/icons.tsx';
import { moveInMenu } from '#app/features/menu/menu-keys.ts';
import '#app/features/menu/menu.css';
import { QuickReactions } from '#app/features/reactions/quick-reactions.tsx';
import { ReactionNames } from '#app/features/reactions/reaction-names.tsx';
import { copied } from '#app/lib/clipboard.ts';
import { useMemberName } from '#app/lib/use-member-name.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { postHref } from '../post-place.ts';
import type { OpenedProps } from './acting.tsx';
import { entriesFor, type EntryId } from './entries.ts';
import { postPageHref } from './post-places.ts';
import { usePosting } from './posting.tsx';
import { putIntoReply, quoteOf } from './quoting.ts';
import { reactorNames } from './reactor-names.ts';
import { selectedIn } from './selection.ts';
import { useRemoval } from './use-removal.ts';

const icons: Record<EntryId, ComponentType> = {
  answer: ReplyIcon, quote: CopyIcon, copyLink: LinkIcon, translate: LanguageIcon, history: HistoryIcon, edit: EditIcon, remove: TrashIcon,
};

type Props = OpenedProps & { post: PostView; close: () => void };

/** The menu of a post: reactions first, then what else one can do with it. */
export function PostMenu({ post, opened, open, react, close }: Props) {
  const { t } = useTranslation();
  const { selfId, can } = usePosting();
  const menu = useRef<HTMLDivElement>(null);
  const act = useActs(post, close);
  useEffect(() => menu.current?.querySelector<HTMLElement>('.menu__entry')?.focus(), []);
  const isMine = (emoji: string) => post.reactions.some((one) => one.emoji === emoji && one.memberIds.includes(selfId));
  const press = (emoji: string) => {
    react(post.id, emoji, !isMine(emoji));
    close();
  };
  return (
    <PopoverWindow anchor={opened.anchor} label={t('acts.menu')} close={close}>
      {post.reactions.length > 0 && (
        <ul role="list" className="menu__who" aria-label={t('conversation.reactions')}>
          {post.reactions.map(({ emoji, memberIds }) => (
            <li key={emoji}>
              <span className="menu__sign">{emoji}</span> <ReactionNames ids={memberIds} selfId={selfId} nameOf={reactorNames(post)} />
            </li>
          ))}
        </ul>
      )}
      <div ref={menu} role="menu" tabIndex={-1} aria-label={t('acts.menu')} className="menu" onKeyDown={moveInMenu}>
        {can.contribute && <QuickReactions isMine={isMine} press={press} more={() => open({ ...opened, what: 'emoji' })} />}
        {entriesFor(post, { selfId, can }).map((entry) => {
          const Icon = icons[entry];
          return (
            <button key={entry} type="button" role="menuitem" tabIndex={-1} className={`menu__entry ${entry === 'remove' ? 'menu__entry--danger' : ''}`} onClick={() => act[entry]()}>
              <Icon />
              {t(`posts.menu.${entry}`)}
            </button>
          );
        })}
      </div>
    </PopoverWindow>
  );
}

function useActs(post: PostView, close: () => void): Record<EntryId, () => void> {
  const { t } = useTranslation();
  const nameOf = useMemberName();
  const toast = useToast();
  const navigate = useNavigate();
  const remove = useRemoval();
  const { answer } = usePosting();
  const { threadId, seq } = post;
  const go = (view: 'edit' | 'history' | 'translate') => () => navigate(postPageHref(threadId, seq, view));
  /** Once the menu is gone and has given the focus back. */
  const after = (act: () => void) => () => {
    close();
    setTimeout(act, 100);
  };
  return {
    answer: after(() => {
      // Everything in a thread answers its opening post.
      answer(seq === 1 ? null : seq);
      putIntoReply('');
    }),
    quote: after(() => {
      answer(seq === 1 ? null : seq);
      putIntoReply(quoteOf(post, selectedIn(seq) ?? wordsOf(post), (name) => t('posts.quote.said', { name }), nameOf));
    }),
    async copyLink() {
      close();
      toast((await copied(`${location.origin}${postHref(threadId, seq)}`)) ? { text: t('acts.linkCopied') } : { text: t('acts.failed'), tone: 'problem' });
    },
    translate: go('translate'),
    history: go('history'),
    edit: go('edit'),
    remove() {
      close();
      void remove(post);
    },
  };
}

/** The words as they stand on the screen. */
function wordsOf({ seq, html }: PostView): string {
  return document.querySelector<HTMLElement>(`#post-${seq} .prose`)?.innerText ?? html.replace(/<[^>]*>/g, '');
}
