import { useSearchParams } from '@remix-run/react';
import type { GroupView } from '@passerelle/core/groups/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { QuestionLink } from '#app/components/question.tsx';
import { SearchLine } from '#app/components/search-line.tsx';
import { useSelf } from '#app/lib/use-self.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { useGroupQuestions } from './use-questions.ts';

/** From so many on a list is searched rather than read. */
const searchedFrom = 20;

type Props = { group: GroupView; page: Page<MemberRef> };

/** Who is in a group; whoever manages it adds people and takes them out. */
export function GroupMembers({ group, page }: Props) {
  const { t } = useTranslation();
  const self = useSelf();
  const { remove } = useGroupQuestions();
  const [params] = useSearchParams();
  const name = params.get('name') ?? '';
  const add = (
    <LinkButton to={`/groups/${group.id}/add`} size="s">
      {t('groups.add')}
    </LinkButton>
  );
  return (
    <Panel title={t('groups.people')} action={group.can.add && add}>
      {group.memberCount >= searchedFrom && <SearchLine name="name" label={t('groups.searchMembers')} text={name} find={t('groups.picker.find')} />}
      {page.items.length === 0 && <p className="note">{t('groups.picker.none')}</p>}
      <ul className="rows group-people">
        {page.items.map((member) => (
          <li key={member.id}>
            <Person member={member} />
            {group.can.manage && member.id !== self.id && <QuestionLink question={remove(member)} />}
          </li>
        ))}
      </ul>
      <MoreLink nextCursor={page.nextCursor} />
    </Panel>
  );
}
