import { beginningOf } from '#app/lib/beginning-of.ts';
import { useMemberName } from '#app/lib/use-member-name.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { usePosting } from './posting.tsx';
import { quoteOf } from './quoting.ts';

/** What the reply begins with, where one came by a link that quotes. */
export function useFirstQuote(): string | undefined {
  const { t } = useTranslation();
  const nameOf = useMemberName();
  const { answering, quotes, at } = usePosting();
  const post = quotes && answering !== null ? at(answering) : null;
  return post ? quoteOf(post, beginningOf(post.html), (name) => t('posts.quote.said', { name }), nameOf) : undefined;
}
