import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import type { PulseAnswer, PulseView } from '@passerelle/core/health/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** What one answered so far. */
export function OwnAnswers({ answers }: { answers: readonly PulseAnswer[] }) {
  const { t } = useTranslation();
  const given = answers.filter(({ answeredAt }) => answeredAt !== null);
  if (given.length === 0) return null;
  return (
    <Panel title={t('health.pulse.ownTitle')}>
      <ul role="list" className="rows">
        {given.map((answer) => (
          <li key={answer.day} className="facts">
            <span>{t('health.pulse.day', { day: answer.day })}</span>
            <Marks answer={answer} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}

type Figures = NonNullable<PulseView['figures']>;

/** What both sides answered, as coordinators see it: a table, newest first. */
export function PulseFigures({ figures, binome }: { figures: Figures; binome: Pick<BinomeLifeView, 'mentor' | 'mentee'> }) {
  const { t } = useTranslation();
  if (figures.length === 0) return <EmptyState title={t('health.pulse.none')}>{t('health.pulse.noneText')}</EmptyState>;
  return (
    <Panel title={t('health.pulse.figuresTitle')} intro={t('health.pulse.figuresIntro')}>
      <table className="pulse-figures">
        <thead>
          <tr>
            <th scope="col">{t('health.pulse.who')}</th>
            <th scope="col">{t('health.pulse.goingShort')}</th>
            <th scope="col">{t('health.pulse.usefulShort')}</th>
            <th scope="col">{t('health.pulse.callShort')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((row) => (
            <tr key={`${row.day} ${row.side}`}>
              <th scope="row">
                <bdi>{binome[row.side].name}</bdi>
                <br />
                <small>
                  {t('health.pulse.day', { day: row.day })} · <DateTime instant={row.askedAt} style="shortDay" />
                </small>
              </th>
              {row.answeredAt === null ? (
                <td colSpan={3}>{t('health.pulse.unanswered')}</td>
              ) : (
                <>
                  <td>{row.going}</td>
                  <td>{row.useful}</td>
                  <td>{row.wantsCall ? <Badge tone="accent">{t('health.pulse.yes')}</Badge> : t('health.pulse.no')}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Marks({ answer: { going, useful, wantsCall } }: { answer: PulseAnswer }) {
  const { t } = useTranslation();
  return (
    <>
      <span>{t('health.pulse.goingMark', { mark: going ?? 0 })}</span>
      <span>{t('health.pulse.usefulMark', { mark: useful ?? 0 })}</span>
      {wantsCall && <span>{t('health.pulse.call')}</span>}
    </>
  );
}
