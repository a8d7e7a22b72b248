import type { DescribedCommuneView } from '@passerelle/core/programmes/contract.ts';
import { Form, SubmitButton } from '#app/components/form.tsx';
import type { FormProblem } from '#app/lib/failures.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { PlaceFields, useDegrees } from './place-fields.tsx';

type Props = { commune: DescribedCommuneView; canPlace: boolean; answer: { problem: FormProblem } | undefined };

/** Where a commune lies, and for coordinators a form that says so. It stays open while what it said was refused. */
export function CommunePlace({ commune, canPlace, answer }: Props) {
  const { t } = useTranslation();
  const nameOf = useCommuneName();
  const written = useDegrees();
  const { id, place } = commune;
  const known = place ? <bdi dir="ltr">{`${written(place.latitude)} ; ${written(place.longitude)}`}</bdi> : t('coordination.communes.place.none');
  if (!canPlace) return <p className="note">{known}</p>;
  return (
    <details className="commune-place" open={answer?.problem.intent === id}>
      <summary>
        {known} <span className="commune-place__change">{t('coordination.communes.place.change')}</span>
        <span className="visually-hidden">{t('coordination.communes.place.changeOf', { name: nameOf(commune) })}</span>
      </summary>
      <Form intent={id} answer={answer}>
        <input type="hidden" name="communeId" value={id} />
        <PlaceFields place={place} />
        <SubmitButton look="secondary">{t('coordination.communes.place.save')}</SubmitButton>
      </Form>
    </details>
  );
}
