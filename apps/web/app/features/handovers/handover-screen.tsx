import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import type { HandoversView } from '@passerelle/core/handovers/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { DisclosureQuestion } from './disclosure-question.tsx';
import { PastHandovers } from './past-handovers.tsx';
import { PersonChoice } from './person-choice.tsx';
import type { Choice } from './reading.server.ts';
import { SideChoice, type Side } from './side-choice.tsx';
import { useFreshBinome } from '#app/features/workspace/use-fresh-binome.ts';

type Answer = { problem: FormProblem } | undefined;
type Props = {
  binomeId: string;
  /** Null for whoever is no longer in it, and is only asked. */
  binome: BinomeLifeView | null;
  handovers: HandoversView;
  sides: readonly Side[];
  choice: Choice | null;
  clientId: string;
  answer: Answer;
};

/** Who takes over for good, and whether they may read what was written before. */
export function HandoverScreen({ binomeId, binome, handovers: { items }, sides, choice, clientId, answer }: Props) {
  const { t } = useTranslation();
  useFreshBinome(binomeId);
  const back = binome ? { to: `/binomes/${binomeId}`, label: t('handovers.back') } : { to: '/inbox', label: t('inbox.title') };
  return (
    <div className="narrow stack">
      <PageHeader title={t('handovers.handover.title')} intro={t(choice ? 'handovers.handover.intro' : 'handovers.handover.introAsked')} back={back} />
      {items.map((handover) => handover.own && <DisclosureQuestion key={handover.id} handover={handover} answer={answer} />)}
      {binome && choice && (
        <>
          <SideChoice title={t('handovers.handover.who')} sides={sides} chosen={choice.side} people={binome} />
          {choice.chosen ? (
            <Confirm binome={binome} choice={choice} clientId={clientId} answer={answer} />
          ) : (
            <PersonChoice title={t('handovers.handover.whoFollows')} {...choice} />
          )}
        </>
      )}
      {items.length > 0 && <PastHandovers items={items} />}
      {items.length === 0 && !choice && <p className="note">{t('handovers.handover.none')}</p>}
    </div>
  );
}

/** It is for good: what happens then is said first. */
function Confirm({ binome, choice: { side, chosen }, clientId, answer }: { binome: BinomeLifeView; choice: Choice; clientId: string; answer: Answer }) {
  const { t } = useTranslation();
  const from = binome[side];
  if (!chosen) return null;
  const parts = { from: <PersonName name={from.name} />, to: <PersonName name={chosen.name} /> };
  return (
    <Panel title={t('handovers.handover.confirm')}>
      <Form intent="handOver" answer={answer}>
        <p>
          <Sentence text={t('handovers.handover.leaves')} parts={parts} />
        </p>
        <p>
          <Sentence text={t('handovers.handover.follows')} parts={parts} />
        </p>
        <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
        <input type="hidden" name="side" value={side} />
        <input type="hidden" name="fromId" value={from.id} />
        <input type="hidden" name="toId" value={chosen.id} />
        <div className="button-row">
          <SubmitButton>{t('handovers.handover.do')}</SubmitButton>
          <LinkButton to={`?side=${side}`}>{t('handovers.choose.other')}</LinkButton>
        </div>
      </Form>
    </Panel>
  );
}
