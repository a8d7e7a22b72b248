import type { RelayView } from '@passerelle/core/relays/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { isClean, RelayPreview } from './relay-preview.tsx';

type Props = { relay: RelayView; answer: { problem: FormProblem } | undefined };

/** The partner reads what everybody would see, and says yes or no. */
export function DecideRelay({ relay, answer }: Props) {
  const { t } = useTranslation();
  const { asker, preview, theme, locale, revision } = relay;
  return (
    <Panel title={t('relays.preview.title')} intro={t('relays.consent.intro')}>
      <RelayPreview preview={preview} theme={theme} lang={locale} />
      <p className="note relay-warning">{t('relays.consent.warning')}</p>
      <div className="relay-answers">
        {isClean(preview) && (
          <Form intent="agree" answer={answer}>
            <input type="hidden" name="revision" value={revision} readOnly />
            <SubmitButton>{t('relays.consent.agree')}</SubmitButton>
          </Form>
        )}
        <Form intent="refuse" answer={answer}>
          <SubmitButton look="secondary">{t('relays.consent.refuse')}</SubmitButton>
        </Form>
      </div>
      <p className="note">
        <Sentence text={t('relays.consent.refuseHint')} parts={{ person: <PersonName name={asker.name} /> }} />
      </p>
    </Panel>
  );
}
