import type { BinomeView } from '@passerelle/core/binomes/contract.ts';
import type { HealthView } from '@passerelle/core/health/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { Sentence } from '#app/components/sentence.tsx';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { turn: HealthView['turn']; binome: Pick<BinomeView, 'mentor' | 'mentee'>; side: 'mentor' | 'mentee' | null };

/** Whose turn it is; in the colour kept for it where it is the reader's. `side`: the reader's, null for a coordinator. */
export function TurnBadge({ turn, binome, side }: Props) {
  const { t } = useTranslation();
  if (turn === null) return null;
  if (turn === side) return <Badge tone="turn">{t('health.turn.yours')}</Badge>;
  if (turn === 'both') return side ? <Badge tone="turn">{t('health.turn.yoursBoth')}</Badge> : <Badge>{t('health.turn.both')}</Badge>;
  return (
    <Badge>
      <Sentence text={t('health.turn.theirs')} parts={{ person: <bdi>{binome[turn].name}</bdi> }} />
    </Badge>
  );
}
