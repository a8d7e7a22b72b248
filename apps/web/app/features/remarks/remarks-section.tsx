import { Link } from '@remix-run/react';
import type { RemarkCount } from '@passerelle/core/remarks/contract.ts';
import { VisuallyHidden } from '#app/components/accessible.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { openOn, useRemarkCounts } from './remark-counts.ts';
import './remarks.css';

type Props = { practiceId: string; edits: boolean; counts: RemarkCount[] };

/** Under a sheet: what waits to be decided, for those who write it; what became of one's own remarks, for others. Else nothing. */
export function RemarksSection({ practiceId, edits, counts: served }: Props) {
  const { t } = useTranslation();
  const counts = useRemarkCounts(practiceId, served, edits || served.length > 0);
  const open = openOn(counts);
  const own = counts.reduce((sum, one) => sum + one.own, 0);
  if (!edits && own === 0) return null;
  return (
    <p className="remarks-section">
      <Link to={`/practices/${practiceId}/remarks`} prefetch="intent">
        {edits ? t('remarks.count', { count: open }) : t('remarks.own', { count: own })}
      </Link>
    </p>
  );
}

/** In the editor, beside a part: how many remarks on it wait. */
export function RemarksOnPart({ practiceId, part, counts }: { practiceId: string; part: RemarkCount['part']; counts: RemarkCount[] }) {
  const { t } = useTranslation();
  const count = openOn(counts, part);
  if (count === 0) return null;
  return (
    <Link to={`/practices/${practiceId}/remarks#part-${part}`} className="remark-link">
      {t('remarks.count', { count })}
      <VisuallyHidden> ({t(`practices.part.${part}.label`)})</VisuallyHidden>
    </Link>
  );
}
