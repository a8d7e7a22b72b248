import { useRef } from 'react';
import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import type { ContactView, NextStepView } from '@passerelle/core/journal/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { PageHeader } from '#app/components/page-header.tsx';
import { Panel } from '#app/components/panel.tsx';
import { AskedPanel, QuestionLink, useAsked, type Question } from '#app/components/question.tsx';
import { WritingTools } from '#app/features/writing/writing-tools.tsx';
import { maxSteps } from '#app/lib/contract-constants.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { dateFormat } from '#app/lib/formats.ts';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { dayIn, monthOf } from './calendar.ts';
import { ContactCard } from './contact-card.tsx';
import { BodyField, KindChoice, MinutesChoice, PrivateBox, WhenFields } from './contact-fields.tsx';
import { StepFields } from './step-fields.tsx';
import { useFreshBinome } from '#app/features/workspace/use-fresh-binome.ts';

type Answer = { problem: FormProblem } | undefined;
type Props = { binome: BinomeLifeView; contact: ContactView; clientId: string; answer: Answer };

/** One contact: read by all who work in the binôme, changed by its author. */
export function ContactScreen({ binome, contact, clientId, answer }: Props) {
  const { t } = useTranslation();
  const { timeZone } = useReader();
  const question = useRemoval(contact);
  const asked = useAsked('remove');
  useFreshBinome(binome.id);
  const month = monthOf(dayIn(timeZone, contact.happenedAt));
  return (
    <div className="text-width stack">
      <PageHeader title={t(`journal.kind.${contact.kind}`)} back={{ to: `/binomes/${binome.id}/journal?month=${month}`, label: t('journal.title') }} />
      {asked && contact.can.revise && <AskedPanel question={question} answer={answer} />}
      <Panel>
        <ContactCard contact={contact} isAlone />
      </Panel>
      {contact.can.revise && (
        <>
          <StepsPanel binome={binome} contact={contact} clientId={clientId} answer={answer} />
          <Panel title={t('journal.revise')}>
            <ReviseForm contact={contact} answer={answer} />
            <div className="contact-remove">
              <QuestionLink question={question} />
            </div>
          </Panel>
        </>
      )}
    </div>
  );
}

function useRemoval({ id }: ContactView): Question {
  const { t } = useTranslation();
  return { intent: 'remove', subject: id, does: t('journal.remove.does'), label: t('journal.remove.does'), title: t('journal.remove.title'), text: t('journal.remove.text') };
}

function ReviseForm({ contact, answer }: Pick<Props, 'contact' | 'answer'>) {
  const { t } = useTranslation();
  const { timeZone } = useReader();
  const area = useRef<HTMLTextAreaElement>(null);
  const { kind, minutes, body, revision, happenedAt } = contact;
  // A form field sends what a clock shows as Sweden writes it, too.
  const [day, time] = [dayIn(timeZone, happenedAt), dateFormat('sv', 'time', timeZone).format(new Date(happenedAt))];
  return (
    <Form key={revision} intent="save" answer={answer}>
      <input type="hidden" name="revision" value={revision} readOnly />
      <input type="hidden" name="knownDay" value={day} readOnly />
      <input type="hidden" name="knownTime" value={time} readOnly />
      <KindChoice chosen={kind} />
      <WhenFields day={day} time={time} />
      <MinutesChoice minutes={minutes} />
      <BodyField area={area} body={body} tools={<WritingTools area={area} />} rows={6} />
      <PrivateBox isPrivate={contact.private} />
      <SubmitButton>{t('journal.save')}</SubmitButton>
    </Form>
  );
}

/** The next steps of one's own contact, each with what changes it, and one more. */
function StepsPanel({ binome, contact: { steps }, clientId, answer }: Props) {
  const { t } = useTranslation();
  return (
    <Panel title={t('journal.steps')}>
      <ul role="list" className="rows step-forms">
        {steps.map((step) => (
          <li key={step.id}>
            <StepForm binome={binome} step={step} answer={answer} />
          </li>
        ))}
      </ul>
      {steps.length < maxSteps && (
        <details className="step-form" open={answer?.problem.intent === 'addStep' || undefined}>
          <summary>{t('journal.step.add')}</summary>
          <Form key={steps.length} intent="addStep" answer={answer}>
            <input type="hidden" name="clientId" value={answer?.problem.values?.['clientId'] ?? clientId} readOnly />
            <StepFields binome={binome} />
            <SubmitButton look="secondary">{t('journal.step.add')}</SubmitButton>
          </Form>
        </details>
      )}
    </Panel>
  );
}

function StepForm({ binome, step, answer }: { binome: BinomeLifeView; step: NextStepView; answer: Answer }) {
  const { t } = useTranslation();
  const intent = `changeStep ${step.id}`;
  const asked = useAsked('removeStep');
  const question: Question = {
    intent: 'removeStep', subject: step.id, does: t('journal.step.remove'), label: t('journal.step.removeOf', { what: step.what }),
    title: t('journal.step.removeTitle'), text: step.what,
  };
  return (
    <>
      {asked === step.id && <AskedPanel question={question} answer={answer} />}
      <details className="step-form" open={answer?.problem.intent === intent || undefined}>
        <summary>
          <bdi>{step.what}</bdi>
        </summary>
        <Form key={`${step.what} ${step.owner?.id} ${step.dueOn}`} intent={intent} answer={answer}>
          <input type="hidden" name="stepId" value={step.id} readOnly />
          <StepFields binome={binome} step={step} />
          <div className="button-row">
            <SubmitButton look="secondary">{t('journal.save')}</SubmitButton>
            <QuestionLink question={question} />
          </div>
        </Form>
      </details>
    </>
  );
}
