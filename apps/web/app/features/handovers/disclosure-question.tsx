import type { HandoverView } from '@passerelle/core/handovers/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { handover: HandoverView; answer: { problem: FormProblem } | undefined };

/** May the successor read what was written before? Yes, no, and another mind later. */
export function DisclosureQuestion({ handover: { id, to, own, can }, answer }: Props) {
  const { t } = useTranslation();
  const given = own?.given ?? null;
  return (
    <Panel title={t('handovers.disclosure.title')} className="handover-lines">
      <p>
        <Sentence text={t('handovers.disclosure.question')} parts={{ to: <PersonName name={to.name} /> }} />
      </p>
      {given !== null && <p role="status">{t(given ? 'handovers.disclosure.saidYes' : 'handovers.disclosure.saidNo')}</p>}
      {can.answer ? (
        <Form intent="consent" answer={answer}>
          <p className="note">{t('handovers.disclosure.means')}</p>
          <input type="hidden" name="handoverId" value={id} />
          <div className="button-row">
            {given !== true && (
              <SubmitButton name="given" value="true">
                {t('handovers.disclosure.yes')}
              </SubmitButton>
            )}
            {given !== false && (
              <SubmitButton look="secondary" name="given" value="false">
                {t(given ? 'handovers.disclosure.withdraw' : 'handovers.disclosure.no')}
              </SubmitButton>
            )}
          </div>
        </Form>
      ) : (
        <p className="note">{t('handovers.disclosure.passed')}</p>
      )}
    </Panel>
  );
}
