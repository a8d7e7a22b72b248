import type { BinomeLifeView, SubstituteView } from '@passerelle/core/binomes/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { AskedPanel, QuestionLink, useAsked, type Question } from '#app/components/question.tsx';
import { TextField } from '#app/components/text-field.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { PersonChoice } from './person-choice.tsx';
import type { Choice } from './reading.server.ts';
import { SideChoice, type Side } from './side-choice.tsx';
import { StandInLine } from './stand-in-line.tsx';
import { useFreshBinome } from '#app/features/workspace/use-fresh-binome.ts';

type Answer = { problem: FormProblem } | undefined;
type Props = { binome: BinomeLifeView; sides: readonly Side[]; endable: readonly string[]; choice: Choice | null; today: string; selfId: string; clientId: string; answer: Answer };

/** Who stands in, or is to, and where one names somebody. */
export function SubstituteScreen({ binome, sides, endable, choice, today, selfId, clientId, answer }: Props) {
  const { t } = useTranslation();
  useFreshBinome(binome.id);
  return (
    <div className="narrow stack">
      <PageHeader title={t('handovers.substitute.title')} intro={t('handovers.substitute.intro')} back={{ to: `/binomes/${binome.id}`, label: t('handovers.back') }} />
      {binome.substitutes.length > 0 && <StandIns binome={binome} endable={endable} selfId={selfId} answer={answer} />}
      {choice && (
        <>
          <SideChoice title={t('handovers.substitute.who')} sides={sides} chosen={choice.side} people={binome} />
          {choice.chosen ? (
            <Panel title={t('handovers.substitute.when')} intro={t('handovers.substitute.days')}>
              <Form intent="name" answer={answer}>
                <Person member={choice.chosen} />
                <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
                <input type="hidden" name="side" value={choice.side} />
                <input type="hidden" name="memberId" value={choice.chosen.id} />
                <div className="form__pair">
                  <TextField name="fromOn" type="date" dir="ltr" label={t('handovers.substitute.from')} defaultValue={today} required />
                  <TextField name="untilOn" type="date" dir="ltr" label={t('handovers.substitute.until')} min={today} required />
                </div>
                <div className="button-row">
                  <SubmitButton>{t('handovers.substitute.name')}</SubmitButton>
                  <LinkButton to={`?side=${choice.side}`}>{t('handovers.choose.other')}</LinkButton>
                </div>
              </Form>
            </Panel>
          ) : (
            <PersonChoice title={t('handovers.substitute.whoStandsIn')} {...choice} />
          )}
        </>
      )}
    </div>
  );
}

function StandIns({ binome, endable, selfId, answer }: Pick<Props, 'binome' | 'endable' | 'selfId' | 'answer'>) {
  const { t } = useTranslation();
  const questionOf = useEndQuestion(selfId);
  const asked = useAsked('end');
  const subject = binome.substitutes.find(({ id }) => id === asked && endable.includes(id));
  return (
    <>
      {subject && <AskedPanel question={questionOf(subject)} answer={answer} />}
      <Panel title={t('handovers.substitute.current')}>
        <ul role="list" className="rows rows--people">
          {binome.substitutes.map((standIn) => (
            <li key={standIn.id}>
              <p>
                <StandInLine standIn={standIn} absent={binome[standIn.side]} selfId={selfId} />
              </p>
              {endable.includes(standIn.id) && <QuestionLink question={questionOf(standIn)} look="secondary" />}
            </li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

function useEndQuestion(selfId: string) {
  const { t } = useTranslation();
  return ({ id, member }: SubstituteView): Question => ({
    intent: 'end', subject: id,
    does: t(member.id === selfId ? 'handovers.substitute.stop' : 'handovers.substitute.end'),
    label: t('handovers.substitute.endOf', { name: isolated(member.name) }),
    title: t('handovers.substitute.endTitle'),
    text: t('handovers.substitute.endText'),
  });
}
