import { Form, Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { ReadingView, ReadersView } from '@passerelle/core/inbox/contract.ts';
import type { OwnThreadView, PostView, ThreadView } from '@passerelle/core/threads/contract.ts';
import { Button } from '#app/components/button.tsx';
import { UnreadIcon } from '#app/components/icons.tsx';
import { FollowChoice } from '#app/features/follows/follow-choice.tsx';
import { postHref } from '#app/features/threads/post-place.ts';
import { useSelf } from '#app/lib/use-self.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { useReading } from './reading.tsx';
import './reading.css';

export type Readers = Pick<ReadersView, 'readCount' | 'readerCount'>;
type Props = { thread: ThreadView; own: OwnThreadView; reading: ReadingView; readers: Readers | null; lastHere: number };

/** Above a thread's posts: what is unread and the way there, what one is told of and why, and who sees that one reads. */
export function ThreadReading({ thread, own, reading, readers, lastHere }: Props) {
  return (
    <div className="thread-reading">
      <UnreadJump own={own} lastHere={lastHere} />
      <FollowChoice thread={thread} follow={reading.follow} />
      {thread.kind === 'announcement' && <Receipts thread={thread} readers={readers} />}
    </div>
  );
}

function UnreadJump({ own, lastHere }: { own: OwnThreadView; lastHere: number }) {
  const { t } = useTranslation();
  if (own.firstUnread === null) return null;
  return (
    <p className="unread-jump">
      <span>{t('reading.unread', { count: own.unread })}</span>
      <Link to={postHref(own.threadId, own.firstUnread)} preventScrollReset>
        {t('reading.toFirst')}
      </Link>
      <noscript>
        <Form method="post">
          <input type="hidden" name="intent" value="read" />
          <input type="hidden" name="upTo" value={lastHere} />
          <Button type="submit" size="s">
            {t('reading.markPage')}
          </Button>
        </Form>
      </noscript>
    </p>
  );
}

/** An announcement's readers know that it is counted; its author and the curators see who. */
function Receipts({ thread, readers }: { thread: ThreadView; readers: Readers | null }) {
  const { t } = useTranslation();
  const { id: selfId } = useSelf();
  if (!readers) return <p className="note">{t('reading.receipts.told')}</p>;
  return (
    <p className="note">
      <Link to={`/threads/${thread.id}/readers`} prefetch="intent">
        {t('reading.receipts.count', { count: readers.readCount, total: readers.readerCount })}
      </Link>
      {thread.author.id !== selfId && <> · {t('reading.receipts.told')}</>}
    </p>
  );
}

/** Stands before the first post that was unread when the page was opened. */
export function NewLine({ at, newFrom }: { at: number; newFrom: number | null }): ReactNode {
  const { t } = useTranslation();
  if (at !== newFrom) return null;
  return <p className="new-line">{t('reading.new')}</p>;
}

/** Lays a post and what follows it aside for later. */
export function MarkUnread({ post }: { post: PostView }) {
  const { t } = useTranslation();
  const { id: selfId } = useSelf();
  const { layAside } = useReading();
  if (post.author.id === selfId) return null;
  return (
    <Form method="post" preventScrollReset className="mark-unread" onSubmit={() => layAside(post.threadId)}>
      <input type="hidden" name="intent" value="unread" />
      <input type="hidden" name="fromSeq" value={post.seq} />
      <Button type="submit" look="quiet" size="s" className="button--icon" aria-label={t('reading.markUnread')} title={t('reading.markUnread')}>
        <UnreadIcon />
      </Button>
    </Form>
  );
}
