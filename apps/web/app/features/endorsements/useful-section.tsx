import { Link } from '@remix-run/react';
import type { EndorsementsView } from '@passerelle/core/endorsements/contract.ts';
import { useFresh } from '#app/lib/use-fresh.ts';
import { useTranslation } from '#app/lib/words.tsx';
import './endorsements.css';
import { OwnEndorsement } from './own-endorsement.tsx';
import { Reasons } from './reasons.tsx';
import { useOwnEndorsement } from './use-own-endorsement.ts';

/** Under a sheet: to how many it was useful, what for, and whether to the reader. */
export function UsefulSection({ useful }: { useful: EndorsementsView }) {
  const { t } = useTranslation();
  const { practiceId } = useful;
  const fresh = useFresh(useful, `/api/v1/practices/${practiceId}/endorsement`, { 'practice.endorsed': (endorsed) => endorsed.practiceId === practiceId });
  const own = useOwnEndorsement(fresh);
  const { count, newest, can } = own.seen;
  return (
    <section id="useful" tabIndex={-1} className="sheet__sources useful">
      <h2>{t('endorsements.title')}</h2>
      <p aria-live="polite">{count === 0 ? t(can.endorse ? 'endorsements.nobodyYet' : 'endorsements.nobody') : t('endorsements.count', { count })}</p>
      <Reasons endorsements={newest} />
      {count > newest.length && (
        <p className="useful__all">
          <Link to={`/practices/${practiceId}/useful`} prefetch="intent">
            {t('endorsements.all')}
          </Link>
        </p>
      )}
      {can.endorse && <OwnEndorsement {...own} />}
    </section>
  );
}
