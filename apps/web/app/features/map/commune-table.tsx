import { Link } from '@remix-run/react';
import type { PlaceView } from '@passerelle/core/practices/contract.ts';
import { useCommuneName, useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { isOnMap } from './dots.ts';

/** The figures of the map, for those who do not see it, and for exact ones. */
export function CommuneTable({ places }: { places: readonly PlaceView[] }) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const nameOf = useCommuneName();
  const inOrder = places.toSorted((one, other) => nameOf(one.commune).localeCompare(nameOf(other.commune), tag));
  return (
    <table className="map-table">
      <caption className="visually-hidden">{t('map.table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('map.table.commune')}</th>
          <th scope="col">{t('map.table.sheets')}</th>
          <th scope="col">{t('map.table.adoptions')}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map((place) => (
          <CommuneLine key={place.commune.id} place={place} name={nameOf(place.commune)} />
        ))}
      </tbody>
    </table>
  );
}

function CommuneLine({ place, name }: { place: PlaceView; name: string }) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const { commune, sheetCount, adoptionCount } = place;
  return (
    <tr>
      <th scope="row">
        <Link to={`/practices?communeId=${commune.id}`} prefetch="intent">
          <bdi>{name}</bdi>
        </Link>
        <span className="facts">
          <span>{t(`common.communeKind.${commune.kind}`)}</span>
          {!isOnMap(place) && <span>{t('map.table.notOnMap')}</span>}
        </span>
      </th>
      <td>{sheetCount.toLocaleString(tag)}</td>
      <td>{adoptionCount.toLocaleString(tag)}</td>
    </tr>
  );
}
