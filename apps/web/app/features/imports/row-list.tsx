import type { ImportRow } from '@passerelle/core/imports/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { PersonName } from '#app/components/person.tsx';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** Those with whom nothing is wrong, as the file has them. */
export function RowList({ rows, more }: { rows: ImportRow[]; more: number }) {
  const { t } = useTranslation();
  return (
    <>
      <ul className="rows">
        {rows.map((row) => (
          <Row key={row.row} row={row} />
        ))}
      </ul>
      {more > 0 && <p className="note">{t('imports.seen.more', { count: more })}</p>}
    </>
  );
}

function Row({ row }: { row: ImportRow }) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  return (
    <li className="import-row">
      <div className="import-row__who">
        <p>
          <PersonName name={row.name} />
        </p>
        <p className="note">
          <bdi>{row.email}</bdi>
        </p>
        <p className="note">
          <bdi>{row.jobTitle}</bdi> · <bdi>{communeName(row.commune)}</bdi>
        </p>
      </div>
      <div className="row-facts">
        <Badge tone={row.effect === 'invite' ? 'accent' : 'neutral'}>{t(`imports.effect.${row.effect}`)}</Badge>
        <Badge>{t(`common.collegeOne.${row.college}`)}</Badge>
        {row.side && <Badge>{t(`common.side.${row.side}`)}</Badge>}
        {row.cohort && (
          <Badge>
            <bdi>{row.cohort}</bdi>
          </Badge>
        )}
      </div>
    </li>
  );
}
