import { useNavigation } from '@remix-run/react';
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '#app/components/button.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { isWriting } from './is-writing.ts';
import { newVersion } from './new-version.ts';

/**
 * Says that there is a newer version, and goes over to it with the next page one opens, unless something is being
 * written. Nothing is ever reloaded under somebody's hands.
 */
export function VersionNotice() {
  const { t } = useTranslation();
  const ready = useSyncExternalStore(newVersion.watch, newVersion.isReady, () => false);
  const { state, location } = useNavigation();
  const next = state === 'loading' && location ? location.pathname + location.search + location.hash : null;
  useEffect(() => {
    if (ready && next && navigator.onLine && !isWriting()) window.location.assign(next);
  }, [ready, next]);
  if (!ready) return null;
  return (
    <div role="status" className="version-notice">
      <p>{t('installed.newVersion')}</p>
      <Button size="s" onClick={() => window.location.reload()}>
        {t('installed.reload')}
      </Button>
    </div>
  );
}
