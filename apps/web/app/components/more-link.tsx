import { Link, useSearchParams } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';

/** On to the next page of a list paged by key; nothing on the last one. */
export function MoreLink({ nextCursor, label }: { nextCursor: string | null; label?: string }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  if (!nextCursor) return null;
  const next = new URLSearchParams(search);
  next.set('cursor', nextCursor);
  return (
    <p className="more">
      <Link to={`?${next}`} prefetch="intent" className="button button--secondary button--m">
        {label ?? t('common.more')}
      </Link>
    </p>
  );
}
