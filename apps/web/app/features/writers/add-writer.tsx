import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { SearchLine } from '#app/components/search-line.tsx';
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
      <SearchLine label={t('writers.search')} text={text} find={t('writers.find')} />
      {people.length === 0 && <p className="note">{t('writers.none')}</p>}
      <ul role="list" className="rows rows--people">
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
