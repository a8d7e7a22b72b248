import type { OwnConversationView } from '@passerelle/core/conversations/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = {
  last: NonNullable<OwnConversationView['last']>;
  /** Who wrote, with its colon; null where the place says it. */
  by: string | null;
};

/** The first words of the last message, or that it was deleted. */
export function LastWords({ last, by }: Props) {
  const { t } = useTranslation();
  return (
    <>
      {by && <span className="last-words__by">{by} </span>}
      {last.deleted ? <em>{t('live.deleted')}</em> : <bdi>{last.excerpt}</bdi>}
    </>
  );
}
