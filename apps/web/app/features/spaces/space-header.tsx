import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { PageHeader } from '#app/components/page-header.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { spaceName } from './names.ts';
import { SpaceFacts } from './space-facts.tsx';

/** The head of a list of threads that shows one space: what it is for, who is in it, and what else one can do with it. */
export function SpaceHeader({ space, action }: { space: SpaceView; action: ReactNode }) {
  const { t } = useTranslation();
  const { id, description, closedAt, can } = space;
  return (
    <div className="space-header">
      <PageHeader
        back={{ to: '/threads', label: t('threads.all') }}
        title={<bdi>{spaceName(t, space)}</bdi>}
        intro={description && <span className="space-about" dir="auto">{description}</span>}
        action={action}
      />
      {closedAt && <p className="note">{t('spaces.closedText')}</p>}
      <SpaceFacts space={space} />
      <p className="space-links">
        <Link to={`/spaces/${id}/feed`} prefetch="intent">
          {t('spaces.feed.link')}
        </Link>
        {can.manage && (
          <Link to={`/spaces/${id}/edit`} prefetch="intent">
            {t('spaces.edit')}
          </Link>
        )}
      </p>
    </div>
  );
}
