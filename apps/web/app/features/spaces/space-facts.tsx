import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { readersOf } from './names.ts';
import { SpaceMark } from './space-mark.tsx';

/** Who reads in a space and who writes. */
export function SpaceFacts({ space }: { space: SpaceView }) {
  const { t } = useTranslation();
  return (
    <dl className="space-facts">
      <div>
        <dt>{t('spaces.readBy')}</dt>
        <dd>
          {readersOf(t, space)} <SpaceMark space={space} />
        </dd>
      </div>
      <div>
        <dt>{t('spaces.writtenBy')}</dt>
        <dd>{space.closedAt ? <Badge>{t('spaces.closed')}</Badge> : t(`spaces.writes.${space.writing}`)}</dd>
      </div>
    </dl>
  );
}
