import type { ConversationView } from '@passerelle/core/conversations/contract.ts';
import { useTranslation } from '#app/lib/words.tsx';
import type { Seen } from './seen-by.ts';

/** Under a message of one's own: that it was read, by whom on demand. */
export function SeenNote({ seen, members }: { seen: Seen; members: ConversationView['members'] }) {
  const { t } = useTranslation();
  if (seen.by !== 'some') return <p className="seen">{t(seen.by === 'partner' ? 'conversation.read' : 'conversation.find.seenByAll')}</p>;
  const names = seen.memberIds.flatMap((id) => members.find((member) => member.id === id)?.name ?? []);
  const unnamed = seen.memberIds.length - names.length;
  return (
    <details className="seen">
      <summary>{t('conversation.find.seenBySome', { count: seen.memberIds.length, of: seen.of })}</summary>
      <ul role="list">
        {names.map((name, index) => (
          <li key={index}>
            <bdi>{name}</bdi>
          </li>
        ))}
        {unnamed > 0 && <li>{t('conversation.find.others', { count: unnamed })}</li>}
      </ul>
    </details>
  );
}
