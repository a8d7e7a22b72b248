import { useTranslation } from '#app/lib/words.tsx';
import { Button } from '#app/components/button.tsx';
import { DateTime } from '#app/components/date-time.tsx';
import { ClockIcon, WarningIcon } from '#app/components/icons.tsx';
import { goneMessage } from '#app/features/outbox/create-outbox.ts';
import { fromTokens } from '#app/features/mentions/mentions.ts';
import { MessageAuthor } from './message.tsx';
import type { Pending } from './timeline.ts';

type Props = { pending: Pending; online: boolean; sendAgain: () => void; edit: () => void; discard: () => void };

/** A message that the server does not have: it looks so, says why, and what can be done. */
export function PendingMessage({ pending, online, sendAgain, edit, discard }: Props) {
  const { t } = useTranslation();
  const isSending = pending.state === 'sending' || (pending.state === 'waiting' && online && !pending.problem);
  return (
    <>
      <MessageAuthor name="" own hidden />
      <div className="message__bubble message__bubble--unsent" data-sending={isSending || undefined}>
        <p className="message__plain" dir="auto">
          {fromTokens(pending.body).text}
        </p>
        <p className="message__foot">
          {isSending ? (
            <>
              <DateTime instant={pending.writtenAt} style="time" />
              <ClockIcon />
              <span className="visually-hidden">{t('conversation.sending')}</span>
            </>
          ) : (
            <Reason pending={pending} online={online} />
          )}
        </p>
        {!isSending && (
          <p className="message__acts">
            {pending.state === 'refused' && (
              <Button size="s" look="quiet" onClick={sendAgain}>
                {t(pending.problem === goneMessage ? 'conversation.sendWithoutQuote' : 'conversation.sendAgain')}
              </Button>
            )}
            <Button size="s" look="quiet" onClick={edit}>
              {t('conversation.editUnsent')}
            </Button>
            <Button size="s" look="quiet" onClick={discard}>
              {t('conversation.discard')}
            </Button>
          </p>
        )}
      </div>
    </>
  );
}

function Reason({ pending, online }: { pending: Pending; online: boolean }) {
  const { t } = useTranslation();
  const { state, problem, fleeting } = pending;
  if (state === 'waiting') {
    return (
      <>
        <WarningIcon />
        <span>
          {t(whyWaiting(problem, online))} {fleeting && <strong>{t('conversation.fleeting')}</strong>}
        </span>
      </>
    );
  }
  return (
    <>
      <WarningIcon />
      <span role="alert">
        <strong>{t('conversation.unsent')}</strong>{' '}
        {problem === 'not-found' ? t('conversation.closed') : t(`errors.${problem}` as 'errors.conflict', { count: 1, defaultValue: t('errors.unknown') })}
      </span>
    </>
  );
}

function whyWaiting(problem: string | null, online: boolean) {
  if (problem === 'unauthenticated') return 'conversation.waitingSignIn';
  return online ? 'conversation.waitingServer' : 'conversation.waitingLine';
}
