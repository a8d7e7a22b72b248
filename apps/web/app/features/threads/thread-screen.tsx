import { useState, type ReactNode } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ThreadPracticeView } from '@passerelle/core/practices/sources-contract.ts';
import type { ThreadPageView } from '@passerelle/core/threads/contract.ts';
import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { useFreshSpaces } from '#app/features/spaces/use-fresh-spaces.ts';
import { WhyNoReply } from '#app/features/spaces/why-no-reply.tsx';
import type { ReadingView } from '@passerelle/core/inbox/contract.ts';
import { NewLine, ThreadReading, type Readers } from '#app/features/reading/thread-reading.tsx';
import { useSeenPosts } from '#app/features/reading/use-seen-posts.ts';
import { AcceptedAnswer } from './accepted-answer.tsx';
import { PageLink } from './page-link.tsx';
import { PostActing } from './posts/acting.tsx';
import { PostingProvider, usePostingOf } from './posts/posting.tsx';
import type { Reading } from './posts/reading.ts';
import { Post, type PostContext } from './post.tsx';
import { ReplyForm } from './reply-form.tsx';
import { ThreadHeader } from './thread-header.tsx';
import { ThreadPlaces } from './thread-places.tsx';
import { UnsentPost } from './unsent-post.tsx';
import { useArrivals } from './use-arrivals.ts';
import { useLinkedPost } from './use-linked-post.ts';
import { useLiveThread } from './use-live-thread.ts';
import { useReplies } from './use-replies.ts';
import { useNewSheets } from './use-new-sheets.ts';

type Props = {
  page: ThreadPageView;
  /** The page's posts come after this `seq`. */
  after: number;
  sheets: ThreadPracticeView[];
  pageKey: string;
  reading: ReadingView;
  readers: Readers | null;
  languages: Reading;
  answer: Parameters<typeof ReplyForm>[0]['answer'];
  /** Where one may not reply, for the reason. */
  closedSpace: SpaceView | null;
  /** What is to be known before the posts, and what belongs under the opening one. */
  above: ReactNode;
  below: ReactNode;
  /** Ids of those who know about its theme. */
  knowing: readonly string[];
};

/** A page of a thread, live: the question, the answer that helped, the replies in order, and one's own. */
export function ThreadScreen({ page, after, sheets, pageKey, reading, readers, languages, answer, closedSpace, above, below, knowing }: Props) {
  const { t } = useTranslation();
  const { state, tell } = useLiveThread(page, after);
  const { thread, posts, acceptedPost } = state;
  const { unsent, send, retry, forget } = useReplies(state, tell);
  const { announcement, isArrival } = useArrivals(posts);
  const [returned, takeBack] = useState<string | null>(null);
  const { own, newFrom } = useSeenPosts({ threadId: thread.id, posts, acceptedPostId: thread.acceptedPostId }, reading);
  const posting = usePostingOf({ page, state, tell, reading: languages });
  useLinkedPost();
  useNewSheets(thread.id);
  useFreshSpaces(thread.space.id);

  const context: PostContext = { can: page.thread.can, acceptedPostId: thread.acceptedPostId, sheets, pageKey, knowing };
  const isGone = thread.deletedAt !== null;
  const canReply = page.thread.can.reply && !isGone;
  const opening = posts.find(({ seq }) => seq === 1);
  const replies = posts.filter(({ seq }) => seq > 1);
  const last = posts.at(-1)?.seq ?? after;
  return (
    <PostingProvider value={posting}>
      <PostActing>
        <div className="thread">
          <ThreadHeader thread={thread} />
          <ThreadPlaces canReply={canReply} sheets={sheets} toSheet={page.thread.can.curate && !isGone ? `/threads/${thread.id}/sheet${after > 0 ? `?after=${after}` : ''}` : null} />
          <div className="thread__posts">
            <ThreadReading thread={page.thread} own={own} reading={reading} readers={readers} lastHere={last} />
            {above}
            {opening && <Post post={opening} {...context} />}
            {opening && !isGone && below}
            {opening && acceptedPost && <AcceptedAnswer post={acceptedPost} />}
            <h2 className="thread__count">{t('threads.replies', { count: thread.replyCount })}</h2>
            {after > 0 && <PageLink threadId={thread.id} to="before" seq={after} />}
            <ol role="list" className="posts">
              {replies.map((post) => (
                <li key={post.id}>
                  <NewLine at={post.seq} newFrom={newFrom} />
                  <Post post={post} arrived={isArrival(post)} {...context} />
                </li>
              ))}
              {unsent.map((reply) => (
                <UnsentPost
                  key={reply.clientId}
                  reply={reply}
                  retry={() => void retry(reply)}
                  takeBack={() => {
                    forget(reply.clientId);
                    posting.answer(reply.answers);
                    takeBack(reply.body);
                  }}
                />
              ))}
            </ol>
            {!state.open && <PageLink threadId={thread.id} to="after" seq={last + 1} />}
            {canReply && <ReplyForm clientId={pageKey} spaceId={thread.space.id} answer={answer} send={send} returned={returned} threadId={thread.id} underWay={unsent.length} mayHideName={page.thread.can.replyUnnamed} />}
            {closedSpace && <WhyNoReply space={closedSpace} />}
          </div>
          <p className="visually-hidden" aria-live="polite">
            {announcement}
          </p>
        </div>
      </PostActing>
    </PostingProvider>
  );
}
