import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { postHref } from './post-place.ts';

/** To the page that holds a post just outside of this one. */
export function PageLink({ threadId, to, seq }: { threadId: string; to: 'before' | 'after'; seq: number }) {
  const { t } = useTranslation();
  return (
    <p className="more">
      <Link to={postHref(threadId, seq)} prefetch="intent" className="button button--secondary button--m">
        {t(to === 'before' ? 'threads.earlier' : 'threads.later')}
      </Link>
    </p>
  );
}
