import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { useFieldError } from '#app/components/form.tsx';
import { FieldFrame, useField } from '#app/components/field.tsx';
import { maxWishes } from '#app/lib/contract-constants.ts';
import { useCommuneName } from '#app/lib/use-reader.ts';
import { useTranslation } from '#app/lib/words.tsx';

type Props = { wishes: readonly MemberRef[]; candidates: readonly MemberRef[] };

/** With whom one would like to be paired: a list to choose from for each, and one more than there are. */
export function WishFields({ wishes, candidates }: Props) {
  const { t } = useTranslation();
  const error = useFieldError('wishes');
  const count = Math.min(maxWishes, wishes.length + 1);
  // Whoever is wished for can be chosen again, also where the list ends before them.
  const all = [...wishes.filter(({ id }) => !candidates.some((one) => one.id === id)), ...candidates];
  return (
    <fieldset className="field profile-form__part" data-invalid={error ? true : undefined}>
      <legend className="field__label">{t('profiles.wishes.legend')}</legend>
      <p className="field__hint">{t('profiles.wishes.hint')}</p>
      {Array.from({ length: count }, (_, at) => (
        <WishField key={at} at={at} wished={wishes[at]?.id ?? ''} people={all} />
      ))}
      {error && <p className="field__error">{error}</p>}
    </fieldset>
  );
}

function WishField({ at, wished, people }: { at: number; wished: string; people: readonly MemberRef[] }) {
  const { t } = useTranslation();
  const communeName = useCommuneName();
  const { id, error, refilled, control } = useField(`wish-${at}`, null);
  return (
    <FieldFrame id={id} label={t('profiles.wishes.one', { number: at + 1 })} hideLabel error={error}>
      <select className="input input--select" defaultValue={wished} {...refilled} {...control}>
        <option value="">{t('profiles.wishes.nobody')}</option>
        {people.map((member) => (
          <option key={member.id} value={member.id}>
            {`${member.name} · ${communeName(member.commune)}`}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
