import { Form as SearchForm } from '@remix-run/react';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Button } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { TextField } from '#app/components/text-field.tsx';
import { isolated } from '#app/lib/isolated.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { WriterForm } from './writer-form.tsx';

/** So many are offered before somebody is looked for: whoever knows the name types it. */
const shownAtFirst = 8;

type Props = { text: string; people: MemberRef[]; more: boolean };

/** People of the programme, to be found by name, job or commune. */
export function AddWriter({ text, people, more }: Props) {
  const { t } = useTranslation();
  const shown = text === '' ? people.slice(0, shownAtFirst) : people;
  return (
    <Panel title={t('writers.add')} intro={t('writers.addHint')}>
      <SearchForm className="writers__search" role="search">
        <TextField key={text} name="text" type="search" label={t('writers.search')} defaultValue={text} maxLength={120} autoComplete="off" />
        <Button type="submit">{t('writers.find')}</Button>
      </SearchForm>
      {people.length === 0 && <p className="note">{t('writers.none')}</p>}
      <ul role="list" className="rows writers">
        {shown.map((member) => (
          <li key={member.id}>
            <Person member={member} />
            <WriterForm intent="add" member={member} does={t('writers.addOne')} label={t('writers.addOf', { name: isolated(member.name) })} />
          </li>
        ))}
      </ul>
      {(more || shown.length < people.length) && <p className="note">{t('writers.more')}</p>}
    </Panel>
  );
}
