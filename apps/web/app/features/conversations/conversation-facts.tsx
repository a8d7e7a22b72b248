import { Link } from '@remix-run/react';
import type { ConversationView, OwnStateView, PinnedView } from '@passerelle/core/conversations/contract.ts';
import { sheetFromHref } from '#app/features/consents/sheet-from.ts';
import { askPeersHref } from '#app/features/relays/relay-place.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { LevelChoice } from './level-choice.tsx';
import { PinnedList } from './pinned-list.tsx';

type Props = {
  conversation: ConversationView;
  own: OwnStateView;
  /** Null while they are fetched. */
  pinned: PinnedView['messages'] | null;
  jump?: (seq: number) => void;
  mark?: (own: OwnStateView) => void;
};

/** About a conversation: what it is for, what is kept at hand in it, and what one is told of. */
export function ConversationFacts({ conversation, own, pinned, jump, mark }: Props) {
  const { t } = useTranslation();
  const { id, kind, description, memberCount } = conversation;
  return (
    <div className="facts-panel">
      {kind === 'group' && (
        <section>
          {description && (
            <p dir="auto" className="facts-panel__description">
              {description}
            </p>
          )}
          <Link to={`/groups/${id}`}>{t('conversation.find.members', { count: memberCount })}</Link>
        </section>
      )}
      {kind === 'binome' && (
        <section>
          <h2>{t('relays.list.title')}</h2>
          {conversation.can.send && <Link to={askPeersHref(id)}>{t('relays.pageTitle')}</Link>}
          <Link to={`/conversations/${id}/relays`}>{t('relays.list.link')}</Link>
        </section>
      )}
      <section>
        <h2>{t('practices.title')}</h2>
        <Link to={sheetFromHref(id)}>{t('consents.messages.link')}</Link>
      </section>
      <section>
        <h2>{t('conversation.find.pinned')}</h2>
        {pinned ? <PinnedList conversationId={id} messages={pinned} {...(jump && { jump })} /> : <p className="note">{t('common.loading')}</p>}
        <p>
          <Link to="/starred">{t('conversation.find.toStarred')}</Link>
        </p>
      </section>
      <section>
        <LevelChoice conversationId={id} kind={kind} level={own.level} {...(mark && { mark })} />
      </section>
    </div>
  );
}
