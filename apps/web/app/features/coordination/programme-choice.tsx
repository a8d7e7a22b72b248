import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import type { ProgrammeView } from '@passerelle/core/programmes/contract.ts';
import { useProgrammeName } from '#app/lib/use-reader.ts';

/** For the few who look after several programmes. */
export function ProgrammeChoice({ all, chosen }: { all: ProgrammeView[]; chosen: ProgrammeView }) {
  const { t } = useTranslation();
  const programmeName = useProgrammeName();
  return (
    <nav aria-label={t('coordination.programme')} className="button-row programme-choice">
      {all.map((programme) => (
        <Link
          key={programme.id}
          to={`?programme=${programme.id}`}
          aria-current={programme.id === chosen.id ? 'true' : undefined}
          className="button button--secondary button--s"
        >
          <bdi>{programmeName(programme)}</bdi>
        </Link>
      ))}
    </nav>
  );
}
