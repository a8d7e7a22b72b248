import type { ParseKeys } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/button.tsx';
import { ClockIcon, WarningIcon } from '#app/components/icons.tsx';
import { MessageAuthor } from './message.tsx';
import type { Pending } from './timeline.ts';

type Props = { pending: Pending; online: boolean; sendAgain: () => void; discard: () => void };

/** A message that the server does not have: it looks so, says why, and what can be done. */
export function PendingMessage({ pending, online, sendAgain, discard }: Props) {
  const { t } = useTranslation();
  const isSending = pending.state === 'sending' || (pending.state === 'waiting' && online && !pending.problem);
  return (
    <>
      <MessageAuthor name="" own hidden />
      <div className="message__bubble message__bubble--unsent">
        <p className="message__plain" dir="auto">
          {pending.body}
        </p>
        <p className="message__foot">
          {isSending ? <ClockIcon /> : <WarningIcon />}
          {isSending ? t('conversation.sending') : <Reason pending={pending} online={online} />}
        </p>
        {!isSending && (
          <p className="message__acts">
            {(pending.state === 'refused' || online) && (
              <Button size="s" look="quiet" onClick={sendAgain}>
                {t('conversation.sendAgain')}
              </Button>
            )}
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
  if (pending.state === 'waiting') return <span>{t(online ? 'conversation.waitingServer' : 'conversation.waitingLine')}</span>;
  const reason = t(`errors.${pending.problem}` as ParseKeys, { count: 1, defaultValue: t('errors.unknown') });
  return (
    <span>
      <strong>{t('conversation.unsent')}</strong> {reason as string}
    </span>
  );
}
