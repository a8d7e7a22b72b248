import { Link } from '@remix-run/react';
import type { OwnConversationView } from '@passerelle/core/conversations/contract.ts';
import { LinkButton } from '#app/components/button.tsx';
import { Panel } from '#app/components/panel.tsx';
import { GroupLine } from '#app/features/groups/group-line.tsx';
import { useTranslation } from '#app/lib/words.tsx';

/** So many stand on the home page; the others are a step further. */
const shown = 5;

type Props = { groups: readonly OwnConversationView[]; mayOpen: boolean };

/** The groups one is in, the one with the newest message first. */
export function OwnGroups({ groups, mayOpen }: Props) {
  const { t } = useTranslation();
  const open = (
    <LinkButton to="/groups/new" size="s">
      {t('groups.new')}
    </LinkButton>
  );
  return (
    <Panel title={t('home.groups')} action={mayOpen && open}>
      {groups.length === 0 ? (
        <p className="note">{t('home.noGroups')}</p>
      ) : (
        <ul role="list" className="group-lines">
          {groups.slice(0, shown).map((group) => (
            <li key={group.id}>
              <GroupLine group={group} />
            </li>
          ))}
        </ul>
      )}
      <p className="home__all">
        <Link to="/groups" prefetch="intent">
          {t('home.allGroups')}
        </Link>
      </p>
    </Panel>
  );
}
