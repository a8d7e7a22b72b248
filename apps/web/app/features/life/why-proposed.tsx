import type { Explanation } from '@passerelle/core/binomes/contract.ts';
import { Why } from '#app/features/matching/why.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** Why two were proposed to each other, in words. Nothing for a pair proposed by hand. */
export function WhyProposed({ explained }: { explained: Explanation | null }) {
  const { t } = useTranslation();
  if (!explained) return null;
  return (
    <div className="why-proposed">
      <p className="why-proposed__title">{t('life.why.title')}</p>
      <Why explained={explained} />
    </div>
  );
}
