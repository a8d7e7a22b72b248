import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { Avatar } from '#app/components/avatar.tsx';
import { BackIcon } from '#app/components/icons.tsx';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { Clocks } from './clocks.tsx';
import { partnerOf } from './partner.ts';

/** With whom one talks, and what time it is for both. */
export function ConversationHeader({ conversation, selfId }: { conversation: ConversationView; selfId: string }) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const partner = partnerOf(conversation, selfId);
  const self = conversation.members.find(({ id }) => id === selfId);
  return (
    <header className="conversation__header">
      <Link to="/" className="button button--quiet button--icon" aria-label={t('conversation.back')} title={t('conversation.back')}>
        <BackIcon />
      </Link>
      {partner && <Avatar id={partner.id} name={partner.name} />}
      <div className="conversation__who">
        <h1 tabIndex={-1}>
          <bdi>{partner?.name ?? t('conversation.nobody')}</bdi>
        </h1>
        {partner && (
          <p>
            <bdi>{partner.jobTitle}</bdi> · <bdi>{communeName(partner.commune)}</bdi>
          </p>
        )}
      </div>
      {partner && self && <Clocks own={self} partner={partner} />}
    </header>
  );
}
