import { z } from 'zod';
import { idSchema } from '@passerelle/core/kernel/contract.ts';
import { validate } from '@passerelle/core/kernel/validate.ts';
import type { ChangesInput, EditInput, MarkReadInput, MessageInput, ReactInput, SendInput } from '@passerelle/core/conversations/contract.ts';
import type { AppDeps } from '../build-app.ts';
import type { LiveVerb } from './live.ts';

const positionsInput = z.strictObject({
  /** Conversation id to the last revision this browser has. */
  conversations: z.record(idSchema, z.number().int().min(0)).refine((all) => Object.keys(all).length <= 100),
});

/** A conversation's events. The services validate what came; `unknown` is cast only on its way there. */
export function conversationEvents({ services: { conversations } }: AppDeps): Record<string, LiveVerb> {
  return {
    'conversation.send': (actor, payload) => conversations.send(actor, payload as SendInput),
    'conversation.edit': (actor, payload) => conversations.edit(actor, payload as EditInput),
    'conversation.remove': (actor, payload) => conversations.remove(actor, payload as MessageInput),
    'conversation.react': (actor, payload) => conversations.react(actor, payload as ReactInput),
    'conversation.read': (actor, payload) => conversations.markRead(actor, payload as MarkReadInput),
    'conversation.changes': (actor, payload) => conversations.changes(actor, payload as ChangesInput),
    // The heartbeat: names what the browser has fallen behind in, so that a lost event is noticed without a cut.
    'conversation.positions': async (actor, payload) => {
      const { conversations: known } = validate(positionsInput, payload);
      const current = await conversations.following(actor.memberId);
      return { behind: current.filter(({ id, revision }) => (known[id] ?? revision) < revision) };
    },
  };
}
