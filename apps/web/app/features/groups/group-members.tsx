import { Form as SearchForm, useSearchParams } from '@remix-run/react';
import type { GroupView } from '@passerelle/core/groups/contract.ts';
import type { Page } from '@passerelle/core/kernel/contract.ts';
import type { MemberRef } from '@passerelle/core/members/contract.ts';
import { Button, LinkButton } from '#app/components/button.tsx';
import { MoreLink } from '#app/components/more-link.tsx';
import { Panel } from '#app/components/panel.tsx';
import { Person } from '#app/components/person.tsx';
import { QuestionLink } from '#app/components/question.tsx';
import { TextField } from '#app/components/text-field.tsx';
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
      {group.memberCount >= searchedFrom && (
        <SearchForm className="search-line" role="search">
          <TextField key={name} name="name" type="search" label={t('groups.searchMembers')} defaultValue={name} maxLength={120} autoComplete="off" />
          <Button type="submit">{t('groups.picker.find')}</Button>
        </SearchForm>
      )}
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
