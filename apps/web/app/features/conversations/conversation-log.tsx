import type { ReactNode, RefObject } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import { LinkButton } from '#app/components/button.tsx';
import type { Shown } from './stretch.ts';

type Props = {
  region: RefObject<HTMLDivElement>;
  shown: Shown;
  loading: 'older' | 'newer' | 'far' | null;
  older: () => void;
  newer: () => void;
  /** What stands there; above and below it are the ways on. */
  children: ReactNode;
};

/** Where the messages scroll. Without JavaScript one goes on by links, from stretch to stretch. */
export function ConversationLog({ region, shown, loading, older, newer, children }: Props) {
  const { t } = useTranslation();
  const { messages, hasOlder, hasNewer } = shown;
  return (
    // What scrolls must be reachable for those who scroll with the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="log" ref={region} role="log" aria-live="off" aria-label={t('conversation.log')} aria-busy={loading === 'far'} tabIndex={0}>
      <div className="log__content">
        {hasOlder && (
          <Further to={`?before=${messages[0]?.seq ?? ''}`} loading={loading === 'older'} go={older}>
            {t('conversation.older')}
          </Further>
        )}
        {children}
        {hasNewer && (
          <Further to={`?after=${messages.at(-1)?.seq ?? ''}`} loading={loading === 'newer'} go={newer}>
            {t('conversation.find.newer')}
          </Further>
        )}
      </div>
    </div>
  );
}

function Further({ to, loading, go, children }: { to: string; loading: boolean; go: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <p className="more">
      <LinkButton
        to={to}
        prefetch="none"
        look="quiet"
        data-pending={loading || undefined}
        onClick={(event) => {
          event.preventDefault();
          go();
        }}
      >
        {loading ? t('common.loading') : children}
      </LinkButton>
    </p>
  );
}
