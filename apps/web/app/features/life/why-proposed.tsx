import type { Explanation } from '@passerelle/core/binomes/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { useReader } from '#app/lib/use-reader.ts';

type Part = Explanation['parts'][number];

/** Why two were proposed to each other, in words: what they share, the weightiest first. Nothing for a pair proposed by hand. */
export function WhyProposed({ explained }: { explained: Explanation | null }) {
  const { t } = useTranslation();
  const parts = explained?.parts.filter(({ points, weight }) => points > 0 && weight > 0).sort((one, other) => other.points * other.weight - one.points * one.weight) ?? [];
  if (parts.length === 0) return null;
  return (
    <div className="why-proposed">
      <p className="why-proposed__title">{t('life.why.title')}</p>
      <ul>
        {parts.map((part) => (
          <li key={part.criterion}>
            <Why part={part} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Why({ part: { criterion, shared } }: { part: Part }) {
  const { t } = useTranslation();
  const { tag } = useReader();
  const named = shared.map((name) => nameOf(criterion, name, t)).filter(Boolean);
  const what = t(`life.why.${criterion}`);
  return named.length === 0 ? what : t('life.why.shared', { what, shared: new Intl.ListFormat(tag, { type: 'conjunction' }).format(named) });
}

type Translate = ReturnType<typeof useTranslation>['t'];

/** What they share is named as in the contracts; what is counted there alone, such as half days, is not spelt out. */
function nameOf(criterion: Part['criterion'], name: string, t: Translate): string {
  if (criterion === 'themes') return t(`themes.${name}` as 'themes.youth', { defaultValue: '' });
  if (criterion === 'languages') return t(`life.why.language.${name}` as 'life.why.language.fr', { defaultValue: '' });
  if (criterion === 'communes') return t(`life.why.likeness.${name}` as 'life.why.likeness.size', { defaultValue: '' });
  return '';
}
