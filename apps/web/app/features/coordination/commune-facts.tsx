import type { DescribedCommuneView } from '@passerelle/core/programmes/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useCommuneName, useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { FactFields } from './fact-fields.tsx';

type Props = { commune: DescribedCommuneView; canDescribe: boolean; answer: { problem: FormProblem } | undefined };

/** How many live in a commune and what kind of place it is, and for coordinators a form that says so. */
export function CommuneFacts({ commune, canDescribe, answer }: Props) {
  const { t } = useTranslation();
  const nameOf = useCommuneName();
  const { tag } = useReader();
  const { id, population, setting } = commune;
  const known = [
    population !== null && t('coordination.communes.facts.population', { shown: population.toLocaleString(tag) }),
    setting !== null && t(`coordination.communes.facts.setting.${setting}`),
  ].filter((fact) => fact !== false);
  const said = known.length === 0 ? t('coordination.communes.facts.none') : known.join(' · ');
  if (!canDescribe) return <p className="note">{said}</p>;
  const intent = `describe ${id}`;
  return (
    <details className="commune-place" open={answer?.problem.intent === intent}>
      <summary>
        {said} <span className="commune-place__change">{t('coordination.communes.place.change')}</span>
        <span className="visually-hidden">{t('coordination.communes.facts.changeOf', { name: nameOf(commune) })}</span>
      </summary>
      <Form intent={intent} answer={answer}>
        <input type="hidden" name="communeId" value={id} />
        <FactFields facts={commune} />
        <SubmitButton look="secondary">{t('coordination.communes.facts.save')}</SubmitButton>
      </Form>
    </details>
  );
}
