import { z } from 'zod';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { NotFound } from '@passerelle/core/kernel/errors.ts';
import { validate } from '@passerelle/core/kernel/validate.ts';
import type { AppDeps } from '../build-app.ts';
import type { Fence } from './fence.ts';
import type { Live, LiveVerb } from './live.ts';
import { Prepared } from './prepared.ts';
import { roomOf } from './rooms.ts';
import type { Telling } from './telling.ts';

const input = z.strictObject({ conversationId: idSchema });
/** Milliseconds: what a socket says more often is not passed on. */
const typingGrain = 2000;

export type PresenceVerbs = {
  fence: Fence;
  isOnline(memberId: string): boolean;
  /** To this node's sockets and the other nodes'. */
  tell(telling: Telling): void;
};

/** Who is there, and who is writing: true of a moment, and never stored. */
export function presenceEvents({ services }: Pick<AppDeps, 'services'>, { fence, isOnline, tell }: PresenceVerbs): Record<string, LiveVerb> {
  return {
    'conversation.presence': async (_actor, payload, socket) => {
      const conversationId = ownConversation(payload, socket);
      const { memberIds } = await services.conversations.roster(conversationId);
      return { online: memberIds.filter(isOnline) };
    },
    'conversation.typing': async ({ memberId }, payload, socket) => {
      const conversationId = ownConversation(payload, socket);
      const now = Date.now();
      if (now - (socket.data.typedAt ?? 0) < typingGrain) return {};
      socket.data.typedAt = now;
      const roster = fence.checkedAt(conversationId);
      tell({
        rooms: [roomOf({ to: 'conversation', id: conversationId })],
        except: [roomOf({ to: 'member', id: memberId })],
        // As new as this node knows it: another that knows less looks first.
        conversation: { id: conversationId, ...(roster !== undefined && { roster }) },
        prepared: Prepared.of('conversation.typing', { conversationId, memberId }),
      });
      return {};
    },
  };
}

/** The room says who is in a conversation: no statement for what is asked this often. NotFound, as for one that is not there. */
function ownConversation(payload: unknown, socket: Live): string {
  const { conversationId } = validate(input, payload);
  if (!socket.rooms.has(roomOf({ to: 'conversation', id: conversationId }))) throw new NotFound();
  return conversationId;
}
