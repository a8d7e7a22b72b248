import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OfflineIcon, WarningIcon } from './icons.tsx';
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

/** Something failed: what happened, and how to go on. */
export function ErrorPanel({ title, children, action }: StateProps) {
  return (
    <div className="state state--error" role="alert">
      <WarningIcon className="state__icon" />
      <p className="state__title">{title}</p>
      {children && <div className="state__text">{children}</div>}
      {action}
    </div>
  );
}

/** Grey lines where text will be; the words are for those who cannot see them. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{t('common.loading')}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="skeleton__line" aria-hidden="true" />
      ))}
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
