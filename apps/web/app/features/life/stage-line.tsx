import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { CalendarDay } from '#app/components/calendar-day.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** At which stage a binôme is, as a sentence: since when, until when, why. */
export function StageLine({ binome }: { binome: BinomeLifeView }) {
  const { t } = useTranslation();
  const { status, pause, closing, startedAt, createdAt } = binome;
  if (status === 'paused' && pause) return <Sentence text={t(`life.stage.paused.${pause.reason}`)} parts={{ day: <CalendarDay day={pause.untilOn} /> }} />;
  if (status === 'closed' && closing) return <Sentence text={t(`life.stage.closed.${closing.reason}`)} parts={{ day: <DateTime instant={closing.at} style="date" /> }} />;
  if (status === 'active') return <Sentence text={t('life.stage.active')} parts={{ day: <DateTime instant={startedAt ?? createdAt} style="date" /> }} />;
  if (status === 'declined') return t('life.stage.declined');
  return <Waiting binome={binome} />;
}

/** Whose answer a proposal waits for. */
function Waiting({ binome: { accepted, mentor, mentee, side } }: { binome: BinomeLifeView }) {
  const { t } = useTranslation();
  if (side && !accepted[side]) return t('life.stage.proposed.you');
  const missing = !accepted.mentor && !accepted.mentee ? null : accepted.mentor ? mentee : mentor;
  return missing ? <Sentence text={t('life.stage.proposed.one')} parts={{ person: <bdi>{missing.name}</bdi> }} /> : t('life.stage.proposed.both');
}
