import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { PageHeader } from '#app/components/page-header.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { CommuneTable } from '#app/features/map/commune-table.tsx';
import { isOnMap } from '#app/features/map/dots.ts';
import { FrameMap } from '#app/features/map/frame-map.tsx';
import { frames } from '#app/features/map/frames.ts';
import { MapLegend } from '#app/features/map/map-legend.tsx';
import '#app/features/map/map.css';
import { read } from '#app/lib/failures.ts';
import { requireActor } from '#app/lib/session.ts';
import { useTranslation } from '#app/lib/words.tsx';

export const handle = { title: 'map.title' };

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor(context, request);
  const places = await read(context.services.practices.places(actor));
  return { places, coordinates: actor.programmes.some(({ role }) => role === 'coordinator') };
}

export default function PracticesMap() {
  const { t } = useTranslation();
  const { places, coordinates } = useLoaderData<typeof loader>();
  const unseen = places.filter((place) => !isOnMap(place)).length;
  return (
    <>
      <PageHeader title={t('map.title')} intro={t('map.intro')} back={{ to: '/practices', label: t('practices.title') }} />
      {places.length === 0 ? (
        <EmptyState title={t('map.empty.title')}>
          <p>{t('map.empty.text')}</p>
        </EmptyState>
      ) : (
        <div className="map-page">
          <div className="map-page__maps">
            {unseen < places.length && <MapLegend />}
            {frames.map((frame) => (
              <FrameMap key={frame.key} frame={frame} places={places} />
            ))}
          </div>
          <div>
            <CommuneTable places={places} />
            {unseen > 0 && (
              <p className="note">
                {t('map.unseen', { count: unseen })} {coordinates && <Link to="/coordination/communes">{t('map.putOn')}</Link>}
              </p>
            )}
          </div>
        </div>
      )}
    </>
  );
}
