import { Link } from '@remix-run/react';
import type { PracticeTree as Tree, PracticeTreeNode } from '@passerelle/core/adoptions/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { UnpublishedBadge } from '#app/features/practices/unpublished-badge.tsx';
import { useFreshPage } from '#app/lib/use-fresh-page.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** A sheet among those it comes from and those that were made of it, to be looked at: each under the one that it adapts. */
export function PracticeTree({ hereId, tree: { nodes, cut } }: { hereId: string; tree: Tree }) {
  const { t } = useTranslation();
  useFreshPage({ 'practice.adopted': ({ id }) => nodes.some((node) => node.id === id), 'practice.published': () => true });
  const title = nodes.find(({ id }) => id === hereId)?.title ?? '';
  return (
    <>
      <PageHeader title={t('adoptions.tree.title')} intro={t('adoptions.tree.intro')} back={{ to: `/practices/${hereId}`, label: title }} />
      {nodes.length === 1 && <p className="note">{t('adoptions.tree.alone')}</p>}
      <Branches nodes={nodes} parentId={null} hereId={hereId} />
      {cut && <p className="note">{t('adoptions.tree.cut')}</p>}
    </>
  );
}

function Branches({ nodes, parentId, hereId }: { nodes: PracticeTreeNode[]; parentId: string | null; hereId: string }) {
  const own = nodes.filter((node) => node.parentId === parentId);
  if (own.length === 0) return null;
  return (
    <ul role="list" className="sheet-tree">
      {own.map((node) => (
        <li key={node.id}>
          <TreeSheet node={node} isHere={node.id === hereId} />
          <Branches nodes={nodes} parentId={node.id} hereId={hereId} />
        </li>
      ))}
    </ul>
  );
}

function TreeSheet({ node: { id, status, title, locale, commune, publishedAt, adoptionCount }, isHere }: { node: PracticeTreeNode; isHere: boolean }) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  return (
    <div className={isHere ? 'tree-sheet tree-sheet--here' : 'tree-sheet'}>
      <p>
        <Link to={`/practices/${id}`} prefetch="intent" dir="auto" lang={locale} aria-current={isHere || undefined}>
          {title}
        </Link>
      </p>
      <p className="facts">
        {isHere && <Badge tone="accent">{t('adoptions.tree.here')}</Badge>}
        <UnpublishedBadge status={status} />
        {commune && (
          <span>
            <bdi>{communeName(commune)}</bdi>
          </span>
        )}
        {publishedAt && (
          <span>
            <DateTime instant={publishedAt} style="year" />
          </span>
        )}
        {adoptionCount > 0 && <span>{t('adoptions.count', { count: adoptionCount })}</span>}
      </p>
    </div>
  );
}
