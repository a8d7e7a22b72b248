import { useTranslation } from '#app/lib/words.tsx';
import { EmptyState } from '#app/components/states.tsx';
import { BinomeCard } from './binome-card.tsx';
import type { LiveBinome } from './own-binomes.ts';

type Props = { binomes: readonly LiveBinome[] };

/** One's binômes, the first thing of the page. */
export function BinomeCards({ binomes }: Props) {
  const { t } = useTranslation();
  return (
    <section aria-labelledby="binomes">
      <h2 id="binomes" className="home__heading">
        {t(binomes.length > 1 ? 'home.binomes' : 'home.binome')}
      </h2>
      {binomes.length === 0 ? (
        <div className="panel">
          <EmptyState title={t('home.noBinome')}>{t('home.noBinomeText')}</EmptyState>
        </div>
      ) : (
        <ul role="list" className="binome-cards">
          {binomes.map((binome) => (
            <li key={binome.id}>
              <BinomeCard binome={binome} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
