import { Link } from '@remix-run/react';
import type { CommuneFigures } from '@passerelle/core/overview/contract.ts';
import { frames, pointIn } from '#app/features/map/frames.ts';
import { useCommuneName, useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { HealthSign } from './health-sign.tsx';

/** The map in words and numbers. */
export function CommuneTable({ communes, query }: { communes: readonly CommuneFigures[]; query: string }) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const nameOf = useCommuneName();
  const inOrder = communes.toSorted((one, other) => nameOf(one.commune).localeCompare(nameOf(other.commune), tag));
  return (
    <table className="figure-table">
      <caption className="visually-hidden">{t('overview.map.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('overview.map.commune')}</th>
          <th scope="col">{t('overview.map.binomes')}</th>
          <th scope="col">{t('overview.map.worst')}</th>
        </tr>
      </thead>
      <tbody>
        {inOrder.map(({ commune, binomes, worst }) => (
          <tr key={commune.id}>
            <th scope="row">
              <Link to={`/coordination/binomes?communeId=${commune.id}${query}`} className="figure-table__link">
                <bdi>{nameOf(commune)}</bdi>
              </Link>
              {!isOnMap(commune.place) && <span className="note">{t('overview.map.notOnMap')}</span>}
            </th>
            <td>{binomes.toLocaleString(tag)}</td>
            <td className="figure-table__word">
              {worst ? (
                <span className="health-word">
                  <HealthSign state={worst} />
                  {t(`overview.state.${worst}`)}
                </span>
              ) : (
                t('overview.map.none')
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function isOnMap(place: CommuneFigures['commune']['place']): boolean {
  return place !== null && frames.some((frame) => pointIn(frame, place) !== null);
}
