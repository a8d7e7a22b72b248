import { useTranslation } from '#app/lib/words.tsx';
import { Button } from '#app/components/button.tsx';
import { ClockIcon, WarningIcon } from '#app/components/icons.tsx';
import type { UnsentReply } from './use-replies.ts';

type Props = { reply: UnsentReply; retry: () => void; takeBack: () => void };

/** A reply that is not stored yet, and looks it. */
export function UnsentPost({ reply: { body, sending, problem }, retry, takeBack }: Props) {
  const { t } = useTranslation();
  return (
    <li className="post post--unsent" aria-busy={sending}>
      <p className="post__plain" dir="auto">
        {body}
      </p>
      {sending ? (
        <p className="post__fate">
          <ClockIcon /> {t('threads.reply.sending')}
        </p>
      ) : (
        <div className="post__fate post__fate--failed" role="alert">
          <p>
            <WarningIcon /> {t('threads.reply.notSent')}{' '}
            {problem !== 'unavailable' && t(`errors.${problem}` as 'errors.unknown', { defaultValue: t('errors.unknown') })}
          </p>
          <span className="button-row">
            <Button size="s" onClick={retry}>
              {t('threads.reply.retry')}
            </Button>
            <Button size="s" look="quiet" onClick={takeBack}>
              {t('threads.reply.takeBack')}
            </Button>
          </span>
        </div>
      )}
    </li>
  );
}
