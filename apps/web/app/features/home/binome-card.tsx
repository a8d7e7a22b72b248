import { Link } from '@remix-run/react';
import { useTranslation } from '#app/lib/words.tsx';
import { Avatar } from '#app/components/avatar.tsx';
import { Badge, Count } from '#app/components/badge.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { CalendarDay } from '#app/components/calendar-day.tsx';
import { ForwardIcon } from '#app/components/icons.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { Clocks } from '#app/features/conversations/clocks.tsx';
import { LastWords } from '#app/features/conversations/last-words.tsx';
import { isolated } from '#app/lib/isolated.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useSelf } from '#app/lib/use-self.ts';
import type { LiveBinome } from './own-binomes.ts';

type Props = { binome: LiveBinome };

/** Who the partner is, what was said last and whose turn it is; all of the card leads into the conversation. */
export function BinomeCard({ binome }: Props) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const { id: selfId } = useSelf();
  const { id, side, status, pausedUntil, last, unread, mentioned, conversationId, timeZones, turn } = binome;
  const other = side === 'mentor' ? 'mentee' : 'mentor';
  const [self, partner] = [binome[side], binome[other]];
  const runs = status === 'active';
  const yourTurn = runs && (turn === side || turn === 'both');
  const by = last === null || last.authorId === partner.id ? null : last.authorId === selfId ? t('home.youSaid') : t('home.said', { name: isolated(last.authorName) });
  return (
    <article className="binome-card" data-turn={yourTurn || undefined}>
      <header className="binome-card__head">
        <Avatar id={partner.id} name={partner.name} size="l" />
        <div className="binome-card__who">
          <h3>
            <Link to={`/conversations/${conversationId}`} prefetch="intent" className="binome-card__link">
              <bdi>{partner.name}</bdi>
            </Link>
          </h3>
          <p>
            <bdi>{partner.jobTitle}</bdi> · <bdi>{communeName(partner.commune)}</bdi>
          </p>
          <p>{t(`common.side.${other}`)}</p>
        </div>
        <Clocks
          own={{ commune: self.commune, timeZone: timeZones[side] }}
          partner={{ commune: partner.commune, timeZone: timeZones[other] }}
        />
      </header>
      {last ? (
        <p className="binome-card__last" data-unread={unread > 0 || undefined}>
          <LastWords last={last} by={by} />
        </p>
      ) : (
        <p className="binome-card__last">{t('home.noMessage')}</p>
      )}
      <footer className="binome-card__foot">
        {pausedUntil && (
          <Badge>
            <Sentence text={t('home.pausedUntil')} parts={{ day: <CalendarDay day={pausedUntil} /> }} />
          </Badge>
        )}
        {status === 'closed' && <Badge>{t('home.ended')}</Badge>}
        {yourTurn && <Badge tone="turn">{t(turn === 'both' ? 'home.bothTurn' : 'home.yourTurn')}</Badge>}
        {mentioned && <Badge tone="accent">{t('groups.mentioned')}</Badge>}
        {runs && turn === other && <Badge>{t('home.theirTurn')}</Badge>}
        {last && (
          <span className="note">
            <RelativeTime instant={last.createdAt} />
          </span>
        )}
        <Count value={unread} label={t('live.unread', { count: unread })} />
        <Link to={`/binomes/${id}`} prefetch="intent" className="binome-card__space">
          {t('home.workspace')}
        </Link>
        <span className="binome-card__go" aria-hidden="true">
          {t(last || status === 'closed' ? 'home.open' : 'home.write')} <ForwardIcon />
        </span>
      </footer>
    </article>
  );
}
