import { NavLink } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { Count } from '#app/components/badge.tsx';
import { CoordinationIcon, GroupsIcon, HomeIcon, InboxIcon, PracticesIcon, ThreadsIcon } from '#app/components/icons.tsx';
import { useUnreadTotal } from '#app/features/conversations/inbox.tsx';
import { useInboxCount } from '#app/features/inbox/inbox-count.tsx';

const places = [
  { to: '/', key: 'home', Icon: HomeIcon },
  { to: '/inbox', key: 'inbox', Icon: InboxIcon },
  { to: '/groups', key: 'groups', Icon: GroupsIcon },
  { to: '/threads', key: 'threads', Icon: ThreadsIcon },
  { to: '/practices', key: 'practices', Icon: PracticesIcon },
  { to: '/coordination', key: 'coordination', Icon: CoordinationIcon },
] as const;

/** A bar of tabs at the foot of a small screen, a rail at the side of a large one: the same links. */
export function MainNavigation({ coordinates }: { coordinates: boolean }) {
  const { t } = useTranslation();
  const unread = useUnreadTotal();
  const news = useInboxCount();
  const shown = coordinates ? places : places.filter(({ key }) => key !== 'coordination');
  return (
    <nav className="main-nav" aria-label={t('shell.navigation')}>
      <ul role="list" className="main-nav__list">
        {shown.map(({ to, key, Icon }) => (
          <li key={key}>
            <NavLink to={to} end={to === '/'} prefetch="intent" className="main-nav__link">
              <Icon />
              <span>{t(`shell.nav.${key}`)}</span>
              {key === 'home' && <Count value={unread} label={t('live.unread', { count: unread })} />}
              {key === 'inbox' && <Count value={news} label={t('shell.news', { count: news })} />}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
