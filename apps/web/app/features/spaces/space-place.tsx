import { Link } from '@remix-run/react';
import type { SpaceRef } from '@passerelle/core/spaces/contract.ts';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import { isGeneral, spaceName } from './names.ts';
import { SpaceMark } from './space-mark.tsx';
import './spaces.css';

export const spaceHref = (id: string) => `/threads?spaceId=${id}`;

/** Where a thread stands, unless that is where everything does. `linked`: as a way there. */
export function SpacePlace({ space, linked = false }: { space: SpaceRef; linked?: boolean }) {
  const { t } = useTranslation();
  if (isGeneral(space)) return null;
  const name = <bdi>{spaceName(t, space)}</bdi>;
  const place = linked ? (
    <Link to={spaceHref(space.id)} prefetch="intent">
      {name}
    </Link>
  ) : (
    name
  );
  return (
    <span className="space-place">
      <span>
        <Sentence text={t('spaces.inSpace', { name: '<name/>' })} parts={{ name: place }} />
      </span>
      <SpaceMark space={space} />
    </span>
  );
}
