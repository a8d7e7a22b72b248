import { Form as SearchForm } from '@remix-run/react';
import type { SuccessorsView } from '@passerelle/core/handovers/contract.ts';
import { Button, LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Side } from './side-choice.tsx';

/** So many are offered before somebody is looked for: whoever knows the name types it. */
const shownAtFirst = 8;

type Props = { title: string; side: Side; text: string; successors: SuccessorsView };

/** People of the programme and the college, to be found by name, job or commune, and chosen by a link. */
export function PersonChoice({ title, side, text, successors: { people, more } }: Props) {
  const { t } = useTranslation();
  const shown = text === '' ? people.slice(0, shownAtFirst) : people;
  return (
    <Panel title={title}>
      <SearchForm className="successors__search" role="search">
        <input type="hidden" name="side" value={side} />
        <TextField key={text} name="text" type="search" label={t('handovers.choose.search')} defaultValue={text} maxLength={120} autoComplete="off" />
        <Button type="submit">{t('handovers.choose.find')}</Button>
      </SearchForm>
      {people.length === 0 && <p className="note">{t('handovers.choose.none')}</p>}
      <ul role="list" className="rows successors">
        {shown.map((member) => (
          <li key={member.id}>
            <Person member={member} />
            <LinkButton to={`?side=${side}&to=${member.id}`} look="secondary" size="s" aria-label={t('handovers.choose.pickOf', { name: isolated(member.name) })}>
              {t('handovers.choose.pick')}
            </LinkButton>
          </li>
        ))}
      </ul>
      {(more || shown.length < people.length) && <p className="note">{t('handovers.choose.more')}</p>}
    </Panel>
  );
}
