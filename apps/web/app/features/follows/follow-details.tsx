import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { BellIcon, ChevronDownIcon } from '#app/components/icons.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import './follows.css';

type Props = { level: string; why: string; children: ReactNode };

/** What one is told of and why; opened, it is chosen there. */
export function FollowDetails({ level, why, children }: Props) {
  const { t } = useTranslation();
  return (
    <details className="follow">
      <summary className="follow__now">
        <BellIcon />
        <span>
          <span className="follow__level">{level}</span> <span className="follow__why">{why}</span>
        </span>
        <ChevronDownIcon />
      </summary>
      <div className="follow__body">
        {children}
        <p className="follow__all">
          {/* The forms above are sent there: its code is at hand once they are in sight. */}
          <Link to="/follows" prefetch="viewport">
            {t('follows.all')}
          </Link>
        </p>
      </div>
    </details>
  );
}
