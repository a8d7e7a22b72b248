import { Link } from '@remix-run/react';
import type { ProgrammeView } from '@passerelle/core/programmes/contract.ts';
import type { SpaceView } from '@passerelle/core/spaces/contract.ts';
import { FilterLinks } from '#app/components/filter-links.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { SpaceMark } from './space-mark.tsx';
import { useSpaceLabel } from './use-space-label.ts';
import './spaces.css';

type Props = { spaces: readonly SpaceView[]; programmes: readonly ProgrammeView[] };

/** The spaces that one reads, as a way to what stands in each. */
export function SpaceNav({ spaces, programmes }: Props) {
  const { t } = useTranslation();
  const label = useSpaceLabel(programmes);
  if (spaces.length < 2) return null;
  const choices = spaces.map((space) => ({
    value: space.id,
    label: (
      <>
        <bdi>{label(space)}</bdi> <SpaceMark space={space} />
      </>
    ),
  }));
  return (
    <div className="space-nav">
      <FilterLinks name="spaceId" look="list" label={t('spaces.nav')} choices={[{ value: null, label: t('spaces.every') }, ...choices]} />
      <Link to="/spaces" prefetch="intent" className="space-nav__about">
        {t('spaces.about')}
      </Link>
    </div>
  );
}
