import type { AdoptionStage } from '@passerelle/core/adoptions/contract.ts';
import { Badge } from '#app/components/badge.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** How far a commune is with what a sheet says. */
export function StageBadge({ stage }: { stage: AdoptionStage }) {
  const { t } = useTranslation();
  return <Badge tone={stage === 'done' ? 'accent' : 'neutral'}>{t(`adoptions.stage.${stage}`)}</Badge>;
}
