import { Link } from '@remix-run/react';
import type { PracticeView } from '@passerelle/core/practices/contract.ts';
import type { PracticeVersionsView } from '@passerelle/core/practices/versions-contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { useFreshPage } from '#app/lib/use-fresh-page.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { VersionByline } from './version-byline.tsx';

/** What of a sheet its versions are shown with. */
export type Versioned = Pick<PracticeView, 'id' | 'title' | 'locale' | 'revision'>;

/** The versions of a sheet, the newest first: who did what, and the way to what changed. */
export function VersionList({ sheet, page: { versions, hasMore } }: { sheet: Versioned; page: PracticeVersionsView }) {
  const { t } = useTranslation();
  useFreshPage({ 'practice.revised': ({ id }) => id === sheet.id });
  return (
    <>
      <PageHeader title={t('practices.versions.title')} intro={t('practices.versions.intro')} back={{ to: `/practices/${sheet.id}`, label: sheet.title }} />
      <ol role="list" className="rows text-width">
        {versions.map((version) => (
          <li key={version.revision} className="version-row">
            <Link to={`/practices/${sheet.id}/versions/${version.revision}`} prefetch="intent">
              {t('practices.versions.of', { number: version.revision })}
            </Link>
            {version.revision === sheet.revision && <Badge>{t('practices.versions.now')}</Badge>}
            <VersionByline version={version} />
          </li>
        ))}
      </ol>
      {hasMore && (
        <p className="more">
          <Link to={`?before=${versions.at(-1)?.revision}`} className="button button--secondary button--m">
            {t('practices.versions.earlier')}
          </Link>
        </p>
      )}
    </>
  );
}
