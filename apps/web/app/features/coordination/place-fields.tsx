import { TextField } from '#app/components/text-field.tsx';
import { useReader } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { place?: { latitude: number; longitude: number } | null };

/** Where a commune lies. No field of numbers: it would empty what it cannot read, and some keyboards offer it no minus. */
export function PlaceFields({ place = null }: Props) {
  const { t } = useTranslation();
  const written = useDegrees();
  return (
    <fieldset className="place-fields">
      <legend className="field__label">{t('coordination.communes.place.legend')}</legend>
      <p className="field__hint">{t('coordination.communes.place.hint')}</p>
      <div className="form__pair">
        <TextField name="latitude" dir="ltr" label={t('coordination.communes.place.latitude')} hint={t('coordination.communes.place.latitudeHint')} defaultValue={place ? written(place.latitude) : ''} />
        <TextField name="longitude" dir="ltr" label={t('coordination.communes.place.longitude')} hint={t('coordination.communes.place.longitudeHint')} defaultValue={place ? written(place.longitude) : ''} />
      </div>
    </fieldset>
  );
}

/** Degrees as the reader writes numbers, as exact as they are kept. */
export function useDegrees(): (degrees: number) => string {
  const { tag } = useReader();
  return (degrees) => degrees.toLocaleString(tag, { maximumFractionDigits: 6 });
}
