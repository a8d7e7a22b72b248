import type { MessageView } from '@passerelle/core/conversations/contract.ts';
import { ReactionChips } from '#app/features/reactions/reaction-chips.tsx';
import { withWishes } from '#app/features/reactions/reactions.ts';
import { useActing, useWishes } from './actions/acting.tsx';
import type { NameOf } from './use-names.ts';

type Props = { message: MessageView; selfId: string; nameOf: NameOf };

/** The emoji under a message. */
export function ReactionList({ message, selfId, nameOf }: Props) {
  const acting = useActing();
  const reactions = withWishes(message.reactions, useWishes()[message.id], selfId);
  return <ReactionChips reactions={reactions} selfId={selfId} nameOf={nameOf} press={(emoji, on) => acting?.react(message, emoji, on)} />;
}
