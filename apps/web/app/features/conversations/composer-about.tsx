import { IconButton } from '#app/components/button.tsx';
import { CloseIcon } from '#app/components/icons.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { useComposing } from './composing.tsx';
import { QuotedWords } from '#app/components/quoted-words.tsx';
import type { Timeline } from './timeline.ts';
import type { NameOf } from './use-names.ts';

/** What is answered or edited, above the field, and the way out of it. */
export function ComposerAbout({ timeline, nameOf, problem }: { timeline: Timeline; nameOf: NameOf; problem: string | null }) {
  const { t } = useTranslation();
  const { composing, compose } = useComposing();
  if (!composing) return null;
  const { kind } = composing;
  const seq = composing.kind === 'edit' ? composing.message.seq : composing.seq;
  // As it is now: it may have changed since one began.
  const message = timeline.messages.find((one) => one.seq === seq) ?? composing.message;
  const isOwn = message?.authorId === timeline.selfId;
  return (
    <div className="composer__about">
      <div className="quote">
        {kind === 'edit' || !message ? (
          <span className="quote__author">{t(kind === 'edit' ? 'conversation.compose.editing' : 'conversation.compose.answering')}</span>
        ) : (
          <span className="quote__author">
            {t('conversation.compose.answeringTo')} {isOwn ? t('conversation.compose.yourself') : <bdi>{nameOf(message.authorId)}</bdi>}
          </span>
        )}
        {message && <QuotedWords message={message} />}
      </div>
      <IconButton label={t(kind === 'edit' ? 'conversation.compose.leaveEdit' : 'conversation.compose.leaveAnswer')} className="needs-script" onClick={() => compose(null)}>
        <CloseIcon />
      </IconButton>
      {problem && (
        <p role="alert" className="field__error">
          {t('conversation.compose.notSaved')} {t(`errors.${problem}` as 'errors.conflict', { count: 1, defaultValue: t('errors.unknown') })}
        </p>
      )}
    </div>
  );
}
