import type { AppLoadContext } from '@remix-run/node';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { read, readOrNull } from '#app/lib/failures.ts';

/** How many of the newest messages a workspace shows; the rest is in the conversation. */
const messagesShown = 5;

/** A binôme and what it works with, or null where there is none that the actor sees. Who is not in it, a coordinator, gets no word of it. */
export async function readWorkspace({ services }: AppLoadContext, actor: Actor, binomeId: string) {
  const binome = await readOrNull(services.binomes.get(actor, binomeId));
  if (!binome) return null;
  const talk = binome.conversationId ? await readTalk(services, actor, binome.conversationId) : null;
  return { binome, talk };
}

async function readTalk({ conversations }: AppLoadContext['services'], actor: Actor, conversationId: string) {
  const [{ members, own, lastSeq, can }, { messages }] = await read(
    Promise.all([conversations.get(actor, conversationId), conversations.history(actor, { conversationId, limit: messagesShown })]),
  );
  return { conversationId, members, unread: own.lastReadSeq < lastSeq, canWrite: can.send, messages };
}
