import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { Avatar } from '#app/components/avatar.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { BackIcon, InfoIcon, NotebookIcon, SearchIcon } from '#app/components/icons.tsx';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { Clocks } from './clocks.tsx';
import { PanelLink } from './panel-links.tsx';
import { isOfTwo, partnerOf, type ConversationMember } from './partner.ts';

type Props = {
  conversation: ConversationView;
  selfId: string;
  /** Who is there, by member id; null when that is not known. */
  online: ReadonlySet<string> | null;
  /** Who is writing. */
  typing: readonly string[];
};

/** With whom one talks, who is there, and for two what time it is for both. */
export function ConversationHeader({ conversation, selfId, online, typing }: Props) {
  const { t } = useTranslation();
  const { id, kind, title, members, binomeId } = conversation;
  const partner = kind === 'binome' ? partnerOf(conversation, selfId) : null;
  const self = members.find((member) => member.id === selfId);
  return (
    <header className="conversation__header">
      <Link to="/" className="button button--quiet button--icon" aria-label={t('conversation.back')} title={t('conversation.back')}>
        <BackIcon />
      </Link>
      {partner && <Avatar id={partner.id} name={partner.name} />}
      <div className="conversation__who">
        <h1 tabIndex={-1}>
          <bdi>{title ?? partner?.name ?? t('conversation.nobody')}</bdi>
        </h1>
        {typing.length > 0 ? (
          <Typing members={members} typing={typing} named={!isOfTwo(conversation)} />
        ) : partner ? (
          <Partner partner={partner} isOnline={online?.has(partner.id) ?? false} />
        ) : (
          <Group conversation={conversation} there={othersThere(conversation, selfId, online)} />
        )}
      </div>
      {partner && self && <Clocks own={self} partner={partner} />}
      <div className="conversation__tools">
        {binomeId && (
          <LinkButton to={`/binomes/${binomeId}`} prefetch="none" look="quiet" className="button--icon" icon={<NotebookIcon />} aria-label={t('conversation.workspace')} title={t('conversation.workspace')} />
        )}
        <PanelLink name="search" conversationId={id} label={t('conversation.find.title')} icon={<SearchIcon />} />
        <PanelLink name="details" conversationId={id} label={t('conversation.find.details')} icon={<InfoIcon />} />
      </div>
    </header>
  );
}

/** Seen, not read out: it comes and goes with every few letters. */
function Typing({ members, typing, named }: { members: ConversationMember[]; typing: readonly string[]; named: boolean }) {
  const { t } = useTranslation();
  const name = members.find(({ id }) => id === typing.at(-1))?.name;
  return (
    <p className="presence presence--typing" aria-hidden>
      {!named || !name || typing.length > 1 ? t('conversation.find.typing', { count: typing.length }) : t('conversation.find.memberTyping', { name })}
    </p>
  );
}

function Partner({ partner, isOnline }: { partner: ConversationMember; isOnline: boolean }) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  return (
    <p>
      {isOnline && <span className="presence">{t('conversation.find.online')}</span>}
      <bdi>{partner.jobTitle}</bdi> · <bdi>{communeName(partner.commune)}</bdi>
    </p>
  );
}

function Group({ conversation: { id, kind, memberCount }, there }: { conversation: ConversationView; there: number }) {
  const { t } = useTranslation();
  if (kind !== 'group') return null;
  return (
    <p>
      <Link to={`/groups/${id}`}>{t('conversation.find.members', { count: memberCount })}</Link>
      {there > 0 && <span className="presence">{t('conversation.find.onlineCount', { count: there })}</span>}
    </p>
  );
}

/** Somebody else's comings and goings may be told too: of those who are known to be in it, the others that are there. */
function othersThere({ members, memberCount }: ConversationView, selfId: string, online: ReadonlySet<string> | null): number {
  if (!online) return 0;
  const others = members.length === memberCount ? members.map(({ id }) => id).filter((id) => online.has(id)) : [...online];
  return others.filter((id) => id !== selfId).length;
}
