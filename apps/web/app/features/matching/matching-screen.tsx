import { Link } from '@remix-run/react';
import { FilterLinks } from '#app/components/filter-links.tsx';
import { BackIcon } from '#app/components/icons.tsx';
import { Panel } from '#app/components/panel.tsx';
import { AskedPanel, useAsked } from '#app/components/question.tsx';
import { useCohortHref } from '#app/features/cohorts/cohort-href.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Loaded } from '#app/routes/_app.coordination.cohorts.$id.matching.tsx';
import { AloneList } from './alone-list.tsx';
import { Comparison } from './comparison.tsx';
import { PairList } from './pair-list.tsx';
import { PinList } from './pin-list.tsx';
import { RunPanel } from './run-panel.tsx';
import { useFreshMatching } from './use-fresh-matching.ts';
import { usePublishQuestion } from './use-publish-question.ts';
import { WeightsForm } from './weights-form.tsx';

type Answer = { problem: FormProblem } | undefined;
type Props = { served: Loaded; answer: Answer };

/** Who could be with whom in a cohort: weigh, work out, look why, try otherwise, compare, propose. */
export function MatchingScreen({ served, answer }: Props) {
  const { t } = useTranslation();
  const href = useCohortHref();
  const { cohort, run, runs, pins, choice, weights, clientId } = served;
  useFreshMatching(cohort);
  const isNewer = run !== null && pins.some(({ createdAt }) => createdAt > run.createdAt);
  return (
    <div className="stack">
      <Link to={href(cohort.id)} className="page-header__back" prefetch="intent">
        <BackIcon /> <bdi>{cohort.name}</bdi>
      </Link>
      {run && <PublishAsked run={run} answer={answer} />}
      {cohort.can.change ? (
        <>
          <WeightsForm key={run?.id} weights={weights} clientId={clientId} isFirst={run === null} answer={answer} />
          <PinList pins={pins} choice={choice} isNewer={isNewer} answer={answer} />
        </>
      ) : (
        <p className="note">{t('cohorts.closed.text')}</p>
      )}
      {run && <RunPanel run={run} cohort={cohort} runs={runs} />}
      <Shown served={served} answer={answer} />
    </div>
  );
}

/** The question at the head of the page that its link leads to, without JavaScript. */
function PublishAsked({ run, answer }: { run: NonNullable<Loaded['run']>; answer: Answer }) {
  const asked = useAsked('publish') === run.id && run.can.publish;
  const question = usePublishQuestion(run);
  return asked ? <AskedPanel question={question} answer={answer} /> : null;
}

function Shown({ served: { cohort, run, shown, pins, runs }, answer }: Props) {
  const { t } = useTranslation();
  if (!run || !shown) return null;
  const choices = [
    { value: null, label: t('matching.view.pairs', { count: run.pairs }) },
    { value: 'alone', label: t('matching.view.alone', { count: run.leftovers }) },
    { value: 'changes', label: t('matching.view.changes') },
  ];
  const isNewest = runs[0]?.id === run.id;
  return (
    <Panel title={t(`matching.view.${shown.view}Title`)} className="matching-shown">
      <FilterLinks name="view" label={t('matching.view.show')} choices={choices} />
      {shown.view === 'pairs' && <PairList page={shown.page} pins={pins} canPin={cohort.can.change && isNewest && !run.publishedAt} answer={answer} />}
      {shown.view === 'alone' && <AloneList page={shown.page} />}
      {shown.view === 'changes' && <Comparison compared={shown.compared} />}
    </Panel>
  );
}
