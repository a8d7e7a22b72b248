import type { SuccessorsView } from '@passerelle/core/handovers/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { SearchLine } from '#app/components/search-line.tsx';
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
      <SearchLine label={t('handovers.choose.search')} text={text} find={t('handovers.choose.find')}>
        <input type="hidden" name="side" value={side} />
      </SearchLine>
      {people.length === 0 && <p className="note">{t('handovers.choose.none')}</p>}
      <ul role="list" className="rows rows--people">
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
