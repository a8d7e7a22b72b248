import { Link } from '@remix-run/react';
import type { OwnConversationView } from '@passerelle/core/conversations/contract.ts';
import { Badge, Count } from '#app/components/badge.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { LastWords } from '#app/features/conversations/last-words.tsx';
import { useSelf } from '#app/lib/use-self.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { GroupMark } from './group-mark.tsx';

/** A group one is in, as a line: what was said last, by whom, and what is unread. All of it leads into the conversation. */
export function GroupLine({ group }: { group: OwnConversationView }) {
  const { t } = useTranslation();
  const self = useSelf();
  const { id, title, last, unread, mentioned, level, closed, memberCount } = group;
  const by = last?.authorId === self.id ? t('groups.you') : last?.authorName;
  return (
    <article className="group-line" data-silent={level === 'none' || undefined}>
      <GroupMark id={id} />
      <div className="group-line__text">
        <h3 dir="auto">
          <Link to={`/conversations/${id}`} prefetch="intent" className="group-line__link">
            {title}
          </Link>
        </h3>
        <p className="group-line__last" dir={last?.deleted === false ? 'auto' : undefined} data-unread={unread > 0 || undefined}>
          {last ? <LastWords last={last} by={null} /> : t('groups.members', { count: memberCount })}
        </p>
      </div>
      <p className="group-line__facts">
        {by && (
          <span className="note">
            <bdi>{by}</bdi>
          </span>
        )}
        {last && (
          <span className="note">
            <RelativeTime instant={last.createdAt} />
          </span>
        )}
        {closed && <Badge>{t('groups.closed')}</Badge>}
        {mentioned && <Badge tone="accent">{t('groups.mentioned')}</Badge>}
        {level === 'none' && <Badge>{t('groups.silent')}</Badge>}
      </p>
      <Count value={unread} label={t('live.unread', { count: unread })} />
    </article>
  );
}
