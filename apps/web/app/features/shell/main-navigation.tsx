import { Link, useLocation } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { Count } from '#app/components/badge.tsx';
import { CoordinationIcon, GroupsIcon, HomeIcon, InboxIcon, PracticesIcon, ThreadsIcon } from '#app/components/icons.tsx';
import { useUnreadTotal } from '#app/features/conversations/inbox.tsx';
import { useInboxCount } from '#app/features/inbox/inbox-count.tsx';

type Place = { to: string; key: string; Icon: typeof HomeIcon; /** Pages elsewhere that belong to it. */ also?: readonly string[] };
const places = [
  { to: '/', key: 'home', Icon: HomeIcon },
  { to: '/inbox', key: 'inbox', Icon: InboxIcon },
  { to: '/groups', key: 'groups', Icon: GroupsIcon },
  { to: '/threads', key: 'threads', Icon: ThreadsIcon, also: ['/spaces', '/polls', '/search'] },
  { to: '/practices', key: 'practices', Icon: PracticesIcon, also: ['/collections'] },
  { to: '/coordination', key: 'coordination', Icon: CoordinationIcon },
] as const satisfies Place[];

/** A bar of tabs at the foot of a small screen, a rail at the side of a large one: the same links. */
export function MainNavigation({ coordinates }: { coordinates: boolean }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const unread = useUnreadTotal();
  const news = useInboxCount();
  const shown = coordinates ? places : places.filter(({ key }) => key !== 'coordination');
  return (
    <nav className="main-nav" aria-label={t('shell.navigation')}>
      <ul role="list" className="main-nav__list">
        {shown.map(({ to, key, Icon, ...place }) => (
          <li key={key}>
            <Link to={to} prefetch="intent" className="main-nav__link" aria-current={standing(pathname, { to, ...place })}>
              <Icon />
              <span>{t(`shell.nav.${key}`)}</span>
              {key === 'home' && <Count value={unread} label={t('live.unread', { count: unread })} />}
              {key === 'inbox' && <Count value={news} label={t('shell.news', { count: news })} />}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** One is at the place itself, or somewhere in it. */
function standing(pathname: string, { to, also = [] }: Pick<Place, 'to' | 'also'>): 'page' | 'true' | undefined {
  if (pathname === to) return 'page';
  const isWithin = to !== '/' && [to, ...also].some((path) => pathname === path || pathname.startsWith(`${path}/`));
  return isWithin ? 'true' : undefined;
}
