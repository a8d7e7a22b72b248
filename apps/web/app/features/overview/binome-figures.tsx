import { Link } from '@remix-run/react';
import type { BinomeFiguresView } from '@passerelle/core/overview/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { Mark } from '#app/components/mark.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { ContactMonths } from './contact-months.tsx';
import type { ColumnsDrawing } from './drawings.ts';
import { Figures } from './figures.tsx';
import { HealthSign } from './health-sign.tsx';
import { PulsePanel } from './pulse-panel.tsx';
import { StepList } from './step-list.tsx';
import { TurnTable } from './turn-table.tsx';

type Props = { figures: BinomeFiguresView; drawing: ColumnsDrawing; query: string };

/** One binôme as its coordinator sees it: how much and when, never what was said. */
export function BinomeFigures({ figures, drawing, query }: Props) {
  const { t } = useTranslation();
  const { mentor, mentee, status, health, nextSteps, wantsCall } = figures;
  return (
    <div className="overview">
      <p className="overview__wide">
        <Link to={`/coordination/binomes${query}`}>{t('overview.one.back')}</Link>
      </p>
      <Panel title={t('overview.one.title')} intro={t('overview.one.intro')} className="overview__wide" action={<LinkButton to={`/binomes/${figures.id}`} size="s">{t('overview.one.open')}</LinkButton>}>
        <div className="pair">
          <Person member={mentor} />
          <Mark className="pair__mark" />
          <Person member={mentee} />
        </div>
        <p className="row-facts">
          <Badge>{t(`overview.stageOne.${status}`)}</Badge>
          <span className="health-word">
            <HealthSign state={health.state} />
            {t(`overview.state.${health.state}`)}
          </span>
          {health.turn && <span>{t(`overview.list.turn.${health.turn}`)}</span>}
          {wantsCall && <Badge tone="danger">{t('overview.one.wantsCall')}</Badge>}
        </p>
        <Moments figures={figures} />
      </Panel>
      <TurnTable turns={figures.turns} />
      <StepList steps={figures.steps} substitutes={figures.substitutes} />
      <ContactMonths months={figures.months} drawing={drawing} />
      <PulsePanel pulses={figures.pulses} />
      <Panel title={t('overview.steps.title')}>
        <Figures figures={(['open', 'late', 'done'] as const).map((kind) => ({ label: t(`overview.steps.${kind}`), value: nextSteps[kind] }))} />
      </Panel>
    </div>
  );
}

function Moments({ figures: { createdAt, startedAt, status, health } }: Pick<Props, 'figures'>) {
  const { t } = useTranslation();
  const moments = [
    { label: startedAt ? t('overview.one.began') : t('overview.one.formed'), at: startedAt ?? createdAt },
    { label: t('overview.one.lastMentor'), at: health.last.mentor?.at ?? null },
    { label: t('overview.one.lastMentee'), at: health.last.mentee?.at ?? null },
    ...(status === 'active' ? [{ label: t('overview.one.since'), at: health.quietSince }] : []),
  ];
  return (
    <dl className="figures">
      {moments.map(({ label, at }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="figures__day">{at ? <DateTime instant={at} style="date" /> : t('overview.one.never')}</dd>
        </div>
      ))}
    </dl>
  );
}
