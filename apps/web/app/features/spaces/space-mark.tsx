import type { SpaceRef } from '@passerelle/core/spaces/contract.ts';
import { VisuallyHidden } from '#app/components/accessible.tsx';
import { icon } from '#app/components/icons.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { isLimited, readersOf } from './names.ts';

const LockIcon = icon('M8 11V8a4 4 0 0 1 8 0v3M5.5 11h13v9h-13z');

/** A lock where not everybody reads, and the words for it. */
export function SpaceMark({ space }: { space: SpaceRef }) {
  const { t } = useTranslation();
  if (!isLimited(space)) return null;
  const words = t('spaces.limited', { readers: readersOf(t, space) });
  return (
    <span className="space-mark" title={words}>
      <LockIcon />
      <VisuallyHidden>({words})</VisuallyHidden>
    </span>
  );
}
