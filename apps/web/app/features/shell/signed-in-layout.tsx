import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from '#app/lib/words.tsx';
import type { OwnConversationView } from '@passerelle/core/conversations/contract.ts';
import type { InboxCount } from '@passerelle/core/inbox/contract.ts';
import type { SelfView } from '@passerelle/core/members/contract.ts';
import { SkipLink } from '#app/components/accessible.tsx';
import { Mark } from '#app/components/mark.tsx';
import { DueNews } from '#app/features/bookmarks/due-news.tsx';
import { InboxProvider } from '#app/features/conversations/inbox.tsx';
import { ForwardNews } from '#app/features/forwards/forward-news.tsx';
import { RelayNews } from '#app/features/relays/relay-news.tsx';
import { AppKeeper } from '#app/features/installed/app-keeper.tsx';
import { VersionNotice } from '#app/features/installed/version-notice.tsx';
import { NoticeFollower } from '#app/features/notifications/notice-follower.tsx';
import { OutboxKeeper } from '#app/features/outbox/keeper.tsx';
import { LiveProvider } from '#app/lib/live.tsx';
import { AccountMenu } from './account-menu.tsx';
import { ReadingProvider } from '#app/features/reading/reading.tsx';
import { InboxCountProvider } from '#app/features/inbox/inbox-count.tsx';
import { ConnectionNotice } from './connection-notice.tsx';
import { MainNavigation } from './main-navigation.tsx';

type Props = { self: SelfView; inbox: readonly OwnConversationView[]; news: InboxCount; coordinates: boolean; children: ReactNode };

/** What stands around every page of a signed-in member. */
export function SignedInLayout({ self, inbox, news, coordinates, children }: Props) {
  const { t } = useTranslation();
  return (
    <LiveProvider memberId={self.id}>
      <InboxProvider selfId={self.id} served={inbox}>
        <ReadingProvider memberId={self.id}>
        <InboxCountProvider served={news}>
        <OutboxKeeper memberId={self.id} />
        <AppKeeper memberId={self.id} />
        <NoticeFollower />
        <div className="shell">
          <SkipLink>{t('shell.skip')}</SkipLink>
          <header className="shell__bar">
            <Link to="/" className="brand" prefetch="intent">
              <Mark />
              <span>{t('shell.product')}</span>
            </Link>
            <MainNavigation coordinates={coordinates} />
            <AccountMenu self={self} />
          </header>
          <ForwardNews selfId={self.id} />
          <DueNews />
          <RelayNews selfId={self.id} />
          <main id="main" className="shell__main" tabIndex={-1}>
            <ConnectionNotice />
            <VersionNotice />
            {children}
          </main>
        </div>
        </InboxCountProvider>
        </ReadingProvider>
      </InboxProvider>
    </LiveProvider>
  );
}
