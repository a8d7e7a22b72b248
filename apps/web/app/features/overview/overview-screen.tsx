import { Link } from '@remix-run/react';
import type { OverviewView } from '@passerelle/core/overview/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { BarTable } from './bar-table.tsx';
import { CommuneMaps } from './commune-map.tsx';
import { CommuneTable } from './commune-table.tsx';
import { Figures } from './figures.tsx';
import { HealthSign } from './health-sign.tsx';
import { shownHealth, shownStages } from './kinds.ts';
import { MemberTable } from './member-table.tsx';
import { useMeanOf } from './use-mean.ts';
import { WeekSection, type WeekDrawings } from './week-section.tsx';

type Props = { overview: OverviewView; drawings: WeekDrawings; query: string };

/** How a programme does: everything in figures, each drawn and written. */
export function OverviewScreen({ overview, drawings, query }: Props) {
  const { t } = useTranslation();
  const { at, stages, health, members, weeks, countedAt, communes } = overview;
  const to = (name: string, value: string) => `/coordination/binomes?${name}=${value}${query}`;
  return (
    <>
      <p className="note overview__wide">
        <Sentence text={t('overview.at')} parts={{ date: <DateTime instant={at} /> }} />
      </p>
      <Panel title={t('overview.health.title')} intro={t('overview.health.intro')}>
        <BarTable
          caption={t('overview.health.title')}
          column={t('overview.health.column')}
          bars={shownHealth.map((state) => ({
            key: state,
            value: health[state],
            label: (
              <Link to={to('health', state)} className="health-word">
                <HealthSign state={state} />
                {t(`overview.state.${state}`)}
              </Link>
            ),
          }))}
        />
      </Panel>
      <Panel title={t('overview.stages.title')}>
        <BarTable
          caption={t('overview.stages.title')}
          column={t('overview.stages.column')}
          bars={shownStages.map((stage) => ({ key: stage, value: stages[stage], label: <Link to={to('stage', stage)}>{t(`overview.stage.${stage}`)}</Link> }))}
        />
      </Panel>
      <WeekSection weeks={weeks} countedAt={countedAt} drawings={drawings} />
      <AnswerPanels overview={overview} query={query} />
      <Panel title={t('overview.members.title')}>
        <MemberTable members={members} />
      </Panel>
      <Panel title={t('overview.map.title')} intro={t('overview.map.intro')} className="overview__wide">
        <div className="map-page">
          <div className="map-page__maps">
            <CommuneMaps communes={communes} query={query} />
          </div>
          <CommuneTable communes={communes} query={query} />
        </div>
      </Panel>
    </>
  );
}

/** What people answered, as means of enough of them, and what is left to do. */
function AnswerPanels({ overview: { pulses, assessments, nextSteps }, query }: Pick<Props, 'overview' | 'query'>) {
  const { t } = useTranslation();
  const meanOf = useMeanOf();
  return (
    <>
      <Panel title={t('overview.pulse.title')} intro={t('overview.pulse.intro')}>
        <Figures
          why={t('overview.fewAnswers')}
          figures={[
            { label: t('overview.pulse.going'), value: meanOf(pulses.going) },
            { label: t('overview.pulse.useful'), value: meanOf(pulses.useful) },
            { label: t('overview.pulse.answered'), value: pulses.answered },
            { label: t('overview.pulse.asked'), value: pulses.asked },
            { label: t('overview.pulse.calls'), value: pulses.wantsCall },
          ]}
        />
        {pulses.wantsCall > 0 && (
          <p>
            <Link to={`/coordination/binomes?wantsCall=true${query}`}>{t('overview.pulse.toCalls')}</Link>
          </p>
        )}
      </Panel>
      <Panel title={t('overview.assessment.title')} intro={t('overview.assessment.intro')}>
        <Figures
          why={t('overview.fewAnswers')}
          figures={[
            { label: t('overview.assessment.count'), value: assessments.count },
            ...(['useful', 'reached', 'rhythm'] as const).map((mark) => ({ label: t(`overview.assessment.${mark}`), value: meanOf(assessments[mark]) })),
            { label: t('overview.assessment.again'), value: meanOf.share(assessments.again) },
          ]}
        />
      </Panel>
      <Panel title={t('overview.steps.title')}>
        <Figures figures={(['open', 'late', 'done'] as const).map((kind) => ({ label: t(`overview.steps.${kind}`), value: nextSteps[kind] }))} />
      </Panel>
    </>
  );
}
