import type { RelayPreview as Preview } from '@passerelle/core/relays/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Question } from './question-form.tsx';
import { isClean, RelayPreview } from './relay-preview.tsx';

type Props = {
  question: Question;
  preview: Preview;
  partnerName: string;
  /** Names the proposal, so that sending it twice is safe; or which one is changed. */
  given: { clientId: string } | { revision: number };
  answer: { problem: FormProblem } | undefined;
};

/** What was looked at, word by word, and the step that proposes exactly that. */
export function ProposeQuestion({ question, preview, partnerName, given, answer }: Props) {
  const { t } = useTranslation();
  const sent = { ...question, ...given };
  return (
    <Panel title={t('relays.preview.title')} intro={t('relays.preview.intro')}>
      <RelayPreview preview={preview} theme={question.theme} lang={question.locale} />
      {isClean(preview) && (
        <Form intent="propose" answer={answer} className="relay-propose">
          {Object.entries(sent).map(([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} readOnly />)}
          <SubmitButton>
            <span>{'revision' in given ? t('relays.saveEdit') : <Sentence text={t('relays.propose')} parts={{ person: <PersonName name={partnerName} /> }} />}</span>
          </SubmitButton>
          <p className="note">{t('relays.proposeHint')}</p>
        </Form>
      )}
    </Panel>
  );
}
