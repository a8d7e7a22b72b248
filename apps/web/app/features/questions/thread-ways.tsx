import { LinkButton } from '#app/components/button.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** From the list of threads to what waits for an answer, and to a new poll. */
export function ThreadWays({ canAsk }: { canAsk: boolean }) {
  const { t } = useTranslation();
  return (
    <p className="button-row thread-ways">
      <LinkButton to="/threads/unanswered" size="s">
        {t('questions.unanswered')}
      </LinkButton>
      {canAsk && (
        <LinkButton to="/polls/new" size="s">
          {t('polls.new')}
        </LinkButton>
      )}
    </p>
  );
}
