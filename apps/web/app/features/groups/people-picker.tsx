import { useId, useState } from 'react';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Button } from '#app/components/button.tsx';
import { useFieldError } from '#app/components/form.tsx';
import { PersonTick } from '#app/components/person-tick.tsx';
import { useTranslation } from '#app/lib/words.tsx';
import type { Picking } from './picking.server.ts';
import { useCandidates } from './use-candidates.ts';

type Props = { programmeId: string; groupId?: string; picking: Picking };

/**
 * People of the programme to tick, with a search. Without JavaScript the search is a button of the form that sends all of
 * it; with it the list follows what is typed. Whoever is ticked stays in the list whatever is looked for.
 */
export function PeoplePicker({ programmeId, groupId, picking }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const error = useFieldError('memberIds');
  const [chosen, setChosen] = useState<ReadonlyMap<string, MemberRef>>(() => new Map(picking.people.filter((one) => picking.chosen.includes(one.id)).map((one) => [one.id, one])));
  const { people, more, search } = useCandidates({ programmeId, ...(groupId !== undefined && { groupId }) }, picking);
  // Ticked and found: in its place. Ticked and not found any more: at the head.
  const found = new Set(people.map((one) => one.id));
  const shown = [...[...chosen.values()].filter((one) => !found.has(one.id)), ...people];

  function tick(person: MemberRef, on: boolean) {
    setChosen((before) => new Map(on ? [...before, [person.id, person]] : [...before].filter(([key]) => key !== person.id)));
  }

  return (
    <fieldset className="field picker" aria-describedby={error ? `${id}-error` : undefined} data-invalid={error ? true : undefined}>
      <legend className="field__label">{t('groups.picker.legend')}</legend>
      <div className="search-line">
        <div className="field">
          <label htmlFor={id} className="field__hint">
            {t('groups.picker.search')}
          </label>
          <input
            id={id} className="input" type="search" name="text" dir="auto" autoComplete="off" maxLength={120} defaultValue={picking.text}
            onChange={(event) => search(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
          />
        </div>
        <noscript>
          <Button type="submit" name="intent" value="search" formNoValidate>
            {t('groups.picker.find')}
          </Button>
        </noscript>
      </div>
      {shown.length === 0 ? (
        <p className="note">{t('groups.picker.none')}</p>
      ) : (
        <ul role="list" className="person-ticks">
          {shown.map((person) => (
            <li key={person.id}>
              <PersonTick member={person} checked={chosen.has(person.id)} onChange={(event) => tick(person, event.target.checked)} />
            </li>
          ))}
        </ul>
      )}
      {more && <p className="note">{t('groups.picker.more')}</p>}
      <p className="picker__count" role="status">
        {chosen.size > 0 && t('groups.picker.chosen', { count: chosen.size })}
      </p>
      {error && (
        <p id={`${id}-error`} className="field__error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
