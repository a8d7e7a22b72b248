import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';

/** In the place of the reply, where one may not write. */
export function WhyNoReply({ space }: { space: Pick<SpaceView, 'closedAt'> }) {
  const { t } = useTranslation();
  return (
    <section id="reply" className="reply" aria-label={t('threads.reply.title')}>
      <p className="note">{t(space.closedAt ? 'spaces.noReply.closed' : 'spaces.noReply.curators')}</p>
    </section>
  );
}
