import { Link } from '@remix-run/react';
import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import type { HealthView, PulseView } from '@passerelle/core/health/contract.ts';
import { RelativeTime } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { TurnBadge } from './turn-badge.tsx';

type Binome = Pick<BinomeLifeView, 'id' | 'mentor' | 'mentee' | 'side'>;
type Props = { binome: Binome; health: HealthView; pulse: PulseView; selfId: string };

/** Whose turn it is, what each side did last, and the way to how it goes. Nothing while it is not under way. */
export function HealthSection({ binome, health, pulse, selfId }: Props) {
  const { t } = useTranslation();
  const { state, turn, last, quietDays } = health;
  if (state === 'none') return null;
  const isQuiet = state === 'quiet' || state === 'silent' || state === 'lost';
  return (
    <Panel title={t('health.title')} action={<TurnBadge turn={turn} binome={binome} side={binome.side} />}>
      <dl className="health__last">
        {(['mentor', 'mentee'] as const).map((side) => (
          <LastTurn key={side} name={binome[side].id === selfId ? t('health.you') : binome[side].name} turn={last[side]} />
        ))}
      </dl>
      {state === 'resting' && <p className="note">{t('health.resting')}</p>}
      {isQuiet && <p className="note">{t('health.quiet', { count: quietDays })}</p>}
      <PulseLink id={binome.id} pulse={pulse} />
    </Panel>
  );
}

function LastTurn({ name, turn }: { name: string; turn: HealthView['last']['mentor'] }) {
  const { t } = useTranslation();
  return (
    <div>
      <dt>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        {t(turn ? `health.channel.${turn.channel}` : 'health.never')}
        {turn && (
          <>
            {' · '}
            <RelativeTime instant={turn.at} />
          </>
        )}
      </dd>
    </div>
  );
}

function PulseLink({ id, pulse: { open, own, figures } }: { id: string; pulse: PulseView }) {
  const { t } = useTranslation();
  const asked = open ? 'health.pulse.open' : figures ? 'health.pulse.figures' : 'health.pulse.own';
  if (!open && (figures ?? own).length === 0) return null;
  return (
    <p className="health__pulse">
      <Link to={`/binomes/${id}/pulse`} prefetch="intent">
        {t(asked)}
      </Link>
    </p>
  );
}
