import type { ReactNode } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { OfflineIcon } from './icons.tsx';
import { Mark } from './mark.tsx';

type StateProps = { title: ReactNode; children?: ReactNode; action?: ReactNode };

/** A list with nothing in it yet: what belongs here, and what to do next. */
export function EmptyState({ title, children, action }: StateProps) {
  return (
    <div className="state">
      <Mark className="state__mark" />
      <p className="state__title">{title}</p>
      {children && <div className="state__text">{children}</div>}
      {action}
    </div>
  );
}

export type Connection = 'online' | 'reconnecting' | 'offline';

/** Says that the connection is lost, and that nothing written is. Shows nothing while all is well. */
export function OfflineBanner({ connection }: { connection: Connection }) {
  const { t } = useTranslation();
  return (
    <div role="status" className="offline-slot">
      {connection !== 'online' && (
        <p className="offline">
          <OfflineIcon />
          {t(connection === 'offline' ? 'common.offline' : 'common.reconnecting')}
        </p>
      )}
    </div>
  );
}
