import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ThreadPracticeView } from '@passerelle/core/practices/sources-contract.ts';
import { PracticesIcon } from '#app/components/icons.tsx';
import { UnpublishedBadge } from '#app/features/practices/unpublished-badge.tsx';

/** The sheets that a post became. */
export function SheetLinks({ sheets }: { sheets: readonly ThreadPracticeView[] }) {
  const { t } = useTranslation();
  return sheets.map(({ id, title, status }) => (
    <p key={id} className="sheet-link">
      <PracticesIcon />
      <span>
        {t(status === 'published' ? 'threads.becameSheet' : 'threads.becameDraft')}{' '}
        <Link to={`/practices/${id}`} prefetch="intent">
          <bdi>{title}</bdi>
        </Link>{' '}
        <UnpublishedBadge status={status} />
      </span>
    </p>
  ));
}
