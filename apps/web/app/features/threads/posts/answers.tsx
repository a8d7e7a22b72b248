import { Link } from '@remix-run/react';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { AnswersView, PostView } from '@passerelle/core/threads/contract.ts';
import { Button } from '#app/components/button.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { Person } from '#app/components/person.tsx';
import { readJson } from '#app/lib/read-json.ts';
import { useMemberName } from '#app/lib/use-member-name.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { postHref } from '../post-place.ts';
import { answersHref } from './post-places.ts';
import { PostWords } from './post-words.tsx';
import { usePosting } from './posting.tsx';

/** "3 answers", which unfolds them under the post; without a script, a link to the page that shows them. */
export function Answers({ post }: { post: PostView }) {
  const { t } = useTranslation();
  const { isAlive, unfolded } = usePosting();
  const [isOpen, setOpen] = useState(unfolded === post.seq);
  const id = useId();
  if (post.answerCount === 0) return null;
  const words = t('posts.answers.count', { count: post.answerCount });
  return (
    <div className="answers">
      {isAlive ? (
        <button type="button" className="answers__fold" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
          {words}
        </button>
      ) : (
        <Link to={answersHref(post.threadId, post.seq)} className="answers__fold">
          {words}
        </Link>
      )}
      <div id={id}>{isOpen && <AnswerList post={post} />}</div>
    </div>
  );
}

function AnswerList({ post }: { post: PostView }) {
  const { t } = useTranslation();
  const nameOf = useMemberName();
  const answers = usePosting().under(post.seq);
  const { state, more } = useMissing(post, answers);
  return (
    <>
      <ol role="list" className="answers__list" aria-label={t('posts.answers.list', { name: nameOf(post.author) })}>
        {answers.map((answer) => (
          <li key={answer.id} className="answers__one">
            <p className="answers__head">
              <Person member={answer.author} size="s" />
              <Link to={postHref(answer.threadId, answer.seq)} className="post__time">
                <span className="visually-hidden">{t('threads.linkToPost')} </span>
                <RelativeTime instant={answer.createdAt} />
              </Link>
            </p>
            <PostWords post={answer} root={post.seq} />
          </li>
        ))}
      </ol>
      {state === 'loading' && <p role="status">{t('common.loading')}</p>}
      {state === 'failed' && <p role="alert">{t('posts.answers.failed')}</p>}
      {(state === 'more' || state === 'failed') && (
        <Button size="s" look="quiet" onClick={more}>
          {t('posts.answers.more')}
        </Button>
      )}
    </>
  );
}

/** Fetches the answers that stand on other pages: once, again when there are more of them, and the rest when asked. */
function useMissing({ id, threadId, answerCount }: PostView, answers: readonly PostView[]) {
  const { tell } = usePosting();
  const [state, setState] = useState<'whole' | 'loading' | 'more' | 'failed'>('whole');
  const upTo = useRef(0);
  const looked = useRef(-1);
  const more = useCallback(async () => {
    setState('loading');
    const found = await readJson<AnswersView>(`/api/v1/threads/${threadId}/posts/${id}/answers?after=${upTo.current}`);
    if (!found) return setState('failed');
    upTo.current = found.posts.at(-1)?.seq ?? upTo.current;
    tell({ type: 'found', posts: found.posts, revision: found.lastRevision });
    setState(found.hasMore ? 'more' : 'whole');
  }, [id, threadId, tell]);
  const isMissing = answers.length < answerCount;
  useEffect(() => {
    if (!isMissing || looked.current === answerCount) return;
    looked.current = answerCount;
    void more();
  }, [isMissing, answerCount, more]);
  return { state, more: () => void more() };
}
