import { Link, useLocation } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { WarningIcon } from '#app/components/icons.tsx';
import { OfflineBanner } from '#app/components/states.tsx';
import { useLive } from '#app/lib/live.tsx';

/** A cut shorter than this is not worth a word. */
const worthSaying = 2000;

/** Says that the line is cut, once it has been for a while; and where to go on when the session has ended. */
export function ConnectionNotice() {
  const { connection, sessionEnded, expected } = useLive();
  // While a server restarts as it said it would, nothing is wrong.
  const cut = (connection === 'reconnecting' || connection === 'offline') && !expected ? connection : null;
  const lasting = useLasting(cut !== null, worthSaying);
  if (sessionEnded) return <SessionEnded />;
  return <OfflineBanner connection={lasting && cut ? cut : 'online'} />;
}

function SessionEnded() {
  const { t } = useTranslation();
  const { pathname, search } = useLocation();
  return (
    <div role="alert" className="offline-slot">
      <p className="offline offline--ended">
        <WarningIcon />
        <span>{t('live.ended')}</span>
        <Link to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>{t('live.signIn')}</Link>
      </p>
    </div>
  );
}

/** True once `condition` has held for so many milliseconds. */
function useLasting(condition: boolean, milliseconds: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!condition) return;
    const timer = setTimeout(() => setLasting(true), milliseconds);
    return () => clearTimeout(timer);
  }, [condition, milliseconds]);
  return lasting;
}
