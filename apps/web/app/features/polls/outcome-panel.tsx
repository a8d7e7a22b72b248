import { useId } from 'react';
import type { PollView } from '@passerelle/core/polls/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Prose } from '#app/components/prose.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** What came of a poll, in words, over everything else of its thread. */
export function OutcomePanel({ outcome }: { outcome: NonNullable<PollView['outcome']> }) {
  const { t } = useTranslation();
  const id = useId();
  const { html, by, statedAt, revisedAt } = outcome;
  const parts = { person: <PersonName name={by.name} />, date: <DateTime instant={statedAt} style="date" />, revised: revisedAt && <DateTime instant={revisedAt} style="date" /> };
  return (
    <section className="outcome" aria-labelledby={id}>
      <h2 id={id} className="outcome__title">
        {t('polls.outcome.title')}
      </h2>
      <Prose html={html} />
      <p className="outcome__by">
        <Sentence text={t(revisedAt ? 'polls.outcome.revised' : 'polls.outcome.stated')} parts={parts} />
      </p>
    </section>
  );
}
