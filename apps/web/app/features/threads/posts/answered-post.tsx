import { Link } from '@remix-run/react';
import { AuthorName } from '#app/components/person.tsx';
import { QuotedWords } from '#app/components/quoted-words.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { postHref } from '../post-place.ts';
import { usePosting } from './posting.tsx';

/** The post that another one answers: who said it, how it begins now, and the way there. */
export function AnsweredPost({ seq, threadId }: { seq: number; threadId: string }) {
  const { t } = useTranslation();
  const post = usePosting().at(seq);
  return (
    <Link to={postHref(threadId, seq)} className="quote">
      <span className="visually-hidden">{t('posts.answers.to')} </span>
      {post && (
        <>
          <span className="quote__author">
            <AuthorName author={post.author} />
          </span>
          <QuotedWords message={post} />
        </>
      )}
    </Link>
  );
}
