import { IconButton } from '#app/components/button.tsx';
import { CloseIcon } from '#app/components/icons.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { AnsweredPost } from './answered-post.tsx';
import { usePosting } from './posting.tsx';

/** Above the reply: the post that it answers, and the way not to. */
export function Answering() {
  const { t } = useTranslation();
  const { threadId, answering, answer, isAlive } = usePosting();
  if (answering === null) return null;
  return (
    <div className="answering">
      <input type="hidden" name="answers" value={answering} />
      <AnsweredPost seq={answering} threadId={threadId} />
      {isAlive && (
        <IconButton label={t('posts.answers.dont')} size="s" onClick={() => answer(null)}>
          <CloseIcon />
        </IconButton>
      )}
    </div>
  );
}
