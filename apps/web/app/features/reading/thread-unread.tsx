import { Form } from '@remix-run/react';
import { createContext, useContext, type ReactNode } from 'react';
import type { Theme } from '@passerelle/core/kernel/contract.ts';
import type { OwnThreadView } from '@passerelle/core/threads/contract.ts';
import { Count } from '#app/components/badge.tsx';
import { Button } from '#app/components/button.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { useOwnThread } from './reading.tsx';

const ServedContext = createContext<readonly OwnThreadView[]>([]);

/** A list of threads with how far each is read, as the page came with it. */
export function WithReading({ served, children }: { served: readonly OwnThreadView[]; children: ReactNode }) {
  return <ServedContext.Provider value={served}>{children}</ServedContext.Provider>;
}

/** How many posts of a thread in a list are unread. */
export function ThreadUnread({ threadId }: { threadId: string }) {
  const { t } = useTranslation();
  const served = useContext(ServedContext).find((one) => one.threadId === threadId) ?? null;
  const own = useOwnThread(threadId, served);
  return <Count value={own?.unread ?? 0} label={t('reading.unread', { count: own?.unread ?? 0 })} />;
}

/** Marks what is unread in this list as read: everything, or what the list is narrowed down to. */
export function MarkAllRead({ theme, spaceId }: { theme?: Theme | null; spaceId?: string | null }) {
  const { t } = useTranslation();
  const served = useContext(ServedContext);
  if (!served.some(({ unread }) => unread > 0)) return null;
  return (
    <Form method="post" className="mark-all-read">
      <input type="hidden" name="intent" value="read-all" />
      {theme && <input type="hidden" name="theme" value={theme} />}
      {spaceId && <input type="hidden" name="spaceId" value={spaceId} />}
      <Button type="submit" look="quiet" size="s">
        {t('reading.markAll')}
      </Button>
    </Form>
  );
}
