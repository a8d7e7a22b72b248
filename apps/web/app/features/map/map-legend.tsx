import { useTranslation } from '#app/lib/words.tsx';

/** What circles and rings mean. */
export function MapLegend() {
  const { t } = useTranslation();
  return (
    <ul role="list" className="map-legend">
      <li>
        <svg viewBox="0 0 32 32" aria-hidden="true" className="map-legend__sign">
          <circle className="map__circle" cx="16" cy="16" r="9" />
          <text className="map__count" x="16" y="16" dy="0.36em" textAnchor="middle">
            3
          </text>
        </svg>
        {t('map.legend.sheets')}
      </li>
      <li>
        <svg viewBox="0 0 32 32" aria-hidden="true" className="map-legend__sign">
          <circle className="map__ring" cx="16" cy="16" r="12.5" pathLength="3" strokeDasharray="0.8 0.2" />
          <circle className="map__circle map__circle--none" cx="16" cy="16" r="5" />
        </svg>
        {t('map.legend.adoptions')}
      </li>
    </ul>
  );
}
