import type { AgreementView, WordingView } from '@passerelle/core/agreements/contract.ts';
import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import { DateTime } from '#app/components/date-time.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { AgreementForm } from './agreement-form.tsx';
import { AgreementWording } from './agreement-wording.tsx';
import { BinomePage } from './binome-page.tsx';
import { Signatures } from './signatures.tsx';

type Answer = { problem: FormProblem } | undefined;
type Props = { binome: BinomeLifeView; agreement: AgreementView; earlier: readonly WordingView[]; answer: Answer };

/** What the two agreed on: to be read, signed, written anew; and what it said before. */
export function AgreementScreen({ binome, agreement, earlier, answer }: Props) {
  const { t } = useTranslation();
  const { current } = agreement;
  return (
    <BinomePage binome={binome} title={t('life.agreement.title')} intro={t('life.agreement.why')}>
      {current && <CurrentWording binome={binome} agreement={agreement} current={current} answer={answer} />}
      {!current && !binome.can.agree && <p className="note">{t('life.agreement.standing.none')}</p>}
      {binome.can.agree && (
        <Panel title={t(current ? 'life.agreement.rewriteTitle' : 'life.agreement.writeTitle')}>
          {/* Another wording that came meanwhile begins the form anew, unless something typed is to be kept. */}
          <AgreementForm key={answer ? 'sent' : current?.revision} agreement={agreement} answer={answer} />
        </Panel>
      )}
      {earlier.length > 0 && (
        <Panel title={t('life.agreement.earlier')}>
          {earlier.map((wording) => (
            <details key={wording.revision} className="earlier">
              <summary>
                <Sentence text={t('life.agreement.writtenBy')} parts={{ person: <bdi>{wording.writtenBy.name}</bdi>, day: <DateTime instant={wording.writtenAt} style="date" /> }} />
              </summary>
              <AgreementWording wording={wording} />
            </details>
          ))}
        </Panel>
      )}
    </BinomePage>
  );
}

function CurrentWording({ binome, agreement, current, answer }: Omit<Props, 'earlier'> & { current: WordingView }) {
  const { t } = useTranslation();
  return (
    <Panel title={t(`life.agreement.standing.${agreement.signed ? 'signed' : 'open'}`)}>
      <AgreementWording wording={current} />
      <Signatures wording={current} binome={binome} />
      {binome.can.agree && !agreement.ownSigned && (
        <Form intent="sign" answer={answer}>
          <input type="hidden" name="revision" value={current.revision} />
          <SubmitButton>{t('life.agreement.sign')}</SubmitButton>
        </Form>
      )}
    </Panel>
  );
}
