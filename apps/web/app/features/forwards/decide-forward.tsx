import type { ForwardView } from '@passerelle/core/forwards/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { RadioGroup } from '#app/components/radio-group.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { isolated } from '#app/lib/isolated.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { ForwardPreview } from './forward-preview.tsx';

type Props = { forward: ForwardView; answer: { problem: FormProblem } | undefined };

/** The author reads what would be public, chooses under which name, and says yes or no. */
export function DecideForward({ forward, answer }: Props) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const { author, asker, thread, preview, words } = forward;
  if (!preview || !words) return null;
  const name = isolated(author.name);
  const commune = isolated(communeName(author.commune));
  return (
    <Panel title={t('forwards.whatIsPublic')} intro={t('forwards.whatIsPublicIntro')}>
      <Form intent="grant" answer={answer} className="forward-consent">
        {words.changed && <p className="forward-changed">{t('forwards.changed')}</p>}
        <input type="hidden" name="messageRevision" value={words.messageRevision} readOnly />
        <RadioGroup
          name="named"
          legend={t('forwards.underWhichName')}
          defaultValue="yes"
          choices={[
            { value: 'yes', label: t('forwards.named'), hint: t('forwards.namedHint', { name, commune }) },
            { value: 'no', label: t('forwards.unnamed'), hint: t('forwards.unnamedHint') },
          ]}
        />
        <ForwardPreview asker={asker} preview={preview} lang={thread.locale} />
        <p className="note">{t('forwards.mayWithdraw')}</p>
        <SubmitButton>{t('forwards.grant')}</SubmitButton>
      </Form>
      <Form intent="refuse" answer={answer} className="forward-refuse">
        <SubmitButton look="secondary">{t('forwards.refuse')}</SubmitButton>
        <p className="note">{t('forwards.refuseHint')}</p>
      </Form>
    </Panel>
  );
}
