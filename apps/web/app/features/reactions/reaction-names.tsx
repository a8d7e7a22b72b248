import { useTranslation } from '#app/lib/words.tsx';
import type { ReactionView } from '@passerelle/core/kernel/contract.ts';

type Props = { ids: ReactionView['memberIds']; selfId: string; nameOf: (id: string) => string };

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

function orderedFor(memberIds: ReactionView['memberIds'], selfId: string): ReactionView['memberIds'] {
  return memberIds.includes(selfId) ? [selfId, ...memberIds.filter((id) => id !== selfId)] : memberIds;
}
