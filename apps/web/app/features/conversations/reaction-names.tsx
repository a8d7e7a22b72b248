import { useTranslation } from '#app/lib/words.tsx';
import type { Reaction } from './actions/reactions.ts';
import type { NameOf } from './use-names.ts';

type Props = { ids: Reaction['memberIds']; selfId: string; nameOf: NameOf };

/** The reader first: it is what one looks for. */
export function ReactionNames({ ids, selfId, nameOf }: Props) {
  const { t } = useTranslation();
  return orderedFor(ids, selfId).map((id, index) => (
    <span key={id}>
      {index > 0 && t('conversation.comma')}
      {id === selfId ? t('conversation.you') : <bdi>{nameOf(id)}</bdi>}
    </span>
  ));
}

function orderedFor(memberIds: Reaction['memberIds'], selfId: string): Reaction['memberIds'] {
  return memberIds.includes(selfId) ? [selfId, ...memberIds.filter((id) => id !== selfId)] : memberIds;
}
