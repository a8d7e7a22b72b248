import type { ForwardView } from '@passerelle/core/forwards/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { RelativeTime } from '#app/components/date-time.tsx';
import { Form, SubmitButton } from '#app/components/form.tsx';
import { Panel } from '#app/components/panel.tsx';
import { PersonName } from '#app/components/person.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { postHref } from '#app/features/threads/post-place.ts';
import type { FormProblem } from '#app/lib/failures.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { ForwardPreview } from './forward-preview.tsx';
import { outcomeOf } from './outcome.ts';

type Props = { forward: ForwardView; selfId: string; answer: { problem: FormProblem } | undefined };

/** Where a request stands, for whoever has nothing to decide: the asker, and the author once it is decided. */
export function ForwardOutcome({ forward, selfId, answer }: Props) {
  const { t } = useTranslation();
  const { asker, author, thread, postSeq, preview, askedAt, decidedAt, can, state } = forward;
  const own = asker.id === selfId;
  const other = own ? author : asker;
  const isPublic = state === 'granted' && postSeq !== null;
  return (
    <Panel>
      <p className="forward-outcome">
        <Sentence text={t(`forwards.outcome.${outcomeOf(forward, selfId)}`)} parts={{ person: <PersonName name={other.name} /> }} />
      </p>
      <p className="note">
        <RelativeTime instant={decidedAt ?? askedAt} />
      </p>
      {preview && <ForwardPreview asker={asker} preview={preview} lang={thread.locale} />}
      {isPublic && (
        <p className="forwards__go">
          <LinkButton to={postHref(thread.id, postSeq)}>{t('forwards.seePost')}</LinkButton>
        </p>
      )}
      {can.withdraw && (
        <Form intent="withdraw" answer={answer} className="forward-refuse">
          <SubmitButton look={isPublic ? 'danger' : 'secondary'}>{t(isPublic ? 'forwards.withdrawWords' : 'forwards.withdrawRequest')}</SubmitButton>
          <p className="note">{t(isPublic ? 'forwards.withdrawWordsHint' : 'forwards.withdrawRequestHint')}</p>
        </Form>
      )}
    </Panel>
  );
}
