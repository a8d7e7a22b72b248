import type { CohortView } from '@passerelle/core/cohorts/contract.ts';
import type { RunSummaryView, RunView } from '@passerelle/core/matching/contract.ts';
import { Link, useSearchParams } from '@remix-run/react';
import { Badge } from '#app/components/badge.tsx';
import { LinkButton } from '#app/components/button.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { QuestionLink } from '#app/components/question.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useCoordinationHref } from '#app/features/coordination/coordination-href.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { OutdatedPairs } from './outdated-pairs.tsx';
import { usePercent } from './percent.ts';
import { usePublishQuestion } from './use-publish-question.ts';

/** What a run came to, and the way to have it be proposed. */
export function RunPanel({ run, cohort, runs }: { run: RunView; cohort: CohortView; runs: readonly RunSummaryView[] }) {
  const { t } = useTranslation();
  const percent = usePercent();
  const question = usePublishQuestion(run);
  const binomes = useCoordinationHref()('binomes');
  const { pairs, leftovers, score, publishedAt, can } = run;
  return (
    <Panel title={t('matching.result')} action={can.publish ? <QuestionLink question={question} look="primary" size="m" /> : publishedAt && <LinkButton to={binomes} look="secondary">{t('matching.seeBinomes')}</LinkButton>}>
      <p className="facts">
        {publishedAt ? <Badge tone="accent">{t('matching.published')}</Badge> : <Badge>{t('matching.notPublished')}</Badge>}
        <span>{t('matching.pairCount', { count: pairs })}</span>
        <span>{t('matching.aloneCount', { count: leftovers })}</span>
        {pairs > 0 && <span>{t('matching.mean', { percent: percent(score / pairs) })}</span>}
      </p>
      <p className="note">
        <Sentence text={t('matching.by')} parts={{ person: <PersonName name={run.createdBy.name} />, at: <DateTime instant={run.createdAt} /> }} />
      </p>
      {cohort.counts.mentee === 0 && <p className="note">{t('matching.noMentees')}</p>}
      {run.outdated.length > 0 && <OutdatedPairs pairs={run.outdated} />}
      {runs.length > 1 && <Runs runs={runs} shown={run.id} />}
    </Panel>
  );
}

/** Earlier ones stay to be looked at. */
function Runs({ runs, shown }: { runs: readonly RunSummaryView[]; shown: string }) {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const percent = usePercent();
  return (
    <details className="matching-more">
      <summary>{t('matching.runs', { count: runs.length })}</summary>
      <ul className="rows">
        {runs.map(({ id, createdAt, pairs, score, publishedAt }, at) => (
          <li key={id}>
            <Link to={addressOf(search, at === 0 ? null : id)} aria-current={id === shown ? 'true' : undefined} className="matching-link" prefetch="intent">
              <DateTime instant={createdAt} />
            </Link>
            <span className="facts">
              <span>{t('matching.pairCount', { count: pairs })}</span>
              {pairs > 0 && <span>{percent(score / pairs)}</span>}
              {publishedAt && <Badge tone="accent">{t('matching.published')}</Badge>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function addressOf(search: URLSearchParams, run: string | null): string {
  const next = new URLSearchParams(search);
  for (const name of ['run', 'cursor', 'publish']) next.delete(name);
  if (run) next.set('run', run);
  return `?${next}`;
}
