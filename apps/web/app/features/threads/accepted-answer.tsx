import { Link } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { PostView } from '@passerelle/core/threads/contract.ts';
import { CheckIcon } from '#app/components/icons.tsx';
import { Person } from '#app/components/person.tsx';
import { postHref } from './post-place.ts';
import { TranslatedWords } from './posts/translated-words.tsx';

/** The answer that helped, right under the question; its place in the discussion is a link away. */
export function AcceptedAnswer({ post }: { post: PostView }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section className="accepted" aria-labelledby={id}>
      <h2 id={id} className="accepted__title">
        <CheckIcon /> {t('threads.acceptedTitle')}
      </h2>
      <Person member={post.author} size="s" />
      <TranslatedWords post={post} />
      <Link to={postHref(post.threadId, post.seq)} className="accepted__place">
        {t('threads.acceptedPlace')}
      </Link>
    </section>
  );
}
