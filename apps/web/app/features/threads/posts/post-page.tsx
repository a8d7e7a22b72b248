import { Form } from '@remix-run/react';
import type { PostView, ThreadView } from '@passerelle/core/threads/contract.ts';
import { Button, LinkButton } from '#app/components/button.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { quick } from '#app/features/reactions/reactions.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { pageStart, postHref, threadHref } from '../post-place.ts';
import { entriesFor, type EntryId } from './entries.ts';
import { OriginalPost } from './original-post.tsx';
import { answerHref, postPageHref } from './post-places.ts';

type Props = { thread: ThreadView; post: PostView; selfId: string };

/** What the menu of a post has, as a page: for whoever has no script. */
export function PostPage({ thread, post, selfId }: Props) {
  const { t } = useTranslation();
  const { id, seq, threadId, reactions } = post;
  const entries = entriesFor(post, { selfId, can: thread.can });
  const places: Partial<Record<EntryId, string>> = {
    answer: seq === 1 ? `${threadHref(threadId)}#reply` : answerHref(threadId, seq),
    quote: answerHref(threadId, seq, true),
    translate: postPageHref(threadId, seq, 'translate'),
    history: postPageHref(threadId, seq, 'history'),
    edit: postPageHref(threadId, seq, 'edit'),
  };
  const own = (emoji: string) => reactions.some((one) => one.emoji === emoji && one.memberIds.includes(selfId));
  const action = threadHref(threadId, pageStart(seq));
  const named = (
    <>
      <input type="hidden" name="postId" value={id} />
      <input type="hidden" name="seq" value={seq} />
    </>
  );
  return (
    <div className="post-page">
      <PageHeader title={t('posts.page.title')} back={{ to: postHref(threadId, seq), label: t('posts.page.back') }} />
      <OriginalPost post={post} thread={thread} />
      {thread.can.contribute && (
        <Form method="post" action={action}>
          <input type="hidden" name="intent" value="react" />
          {named}
          <div role="group" aria-label={t('posts.page.react')} className="post-page__row">
            {quick.map((emoji) => (
              <button key={emoji} type="submit" name="reaction" value={`${own(emoji) ? '-' : '+'}${emoji}`} aria-pressed={own(emoji)} className="post-page__emoji">
                {emoji}
              </button>
            ))}
          </div>
        </Form>
      )}
      <p className="post-page__row">
        {entries.map((entry) => {
          const to = places[entry];
          return (
            to && (
              <LinkButton key={entry} to={to}>
                {t(`posts.menu.${entry}`)}
              </LinkButton>
            )
          );
        })}
      </p>
      {entries.includes('remove') && (
        <Form method="post" action={action}>
          <input type="hidden" name="intent" value="remove" />
          {named}
          <Button type="submit" look="danger">
            {t('posts.menu.remove')}
          </Button>
        </Form>
      )}
    </div>
  );
}
