import type { AppLoadContext } from '@remix-run/node';
import type { BinomeLifeView } from '@passerelle/core/binomes/contract.ts';
import type { Actor } from '@passerelle/core/kernel/actor.ts';
import { readLife } from '#app/features/life/read-life.server.ts';
import { read, readOrNull } from '#app/lib/failures.ts';

/** How many of the newest messages a workspace shows; the rest is in the conversation. */
const messagesShown = 3;

/** A binôme and what it works with, or null where there is none that the actor sees. Who is not in it, a coordinator, gets no word of it. */
export async function readWorkspace({ services }: AppLoadContext, actor: Actor, binomeId: string) {
  const binome = await readOrNull(services.binomes.get(actor, binomeId));
  if (!binome) return null;
  const { health: turns, handovers: changes, together } = services;
  // Nothing is noted before the two have begun.
  const hasBegun = binome.status !== 'proposed' && binome.status !== 'declined';
  const [[health, pulse, handovers], life, talk, notes, partner] = await Promise.all([
    read(together('workspace', [turns.healthPart(actor, binomeId), turns.pulsePart(actor, binomeId), changes.handoversPart(actor, binomeId)])),
    readLife(services, actor, binomeId),
    binome.conversationId ? readTalk(services, actor, binome.conversationId) : null,
    binome.side && hasBegun ? readNotes(services, actor, binomeId) : null,
    readPartner(services, actor, binome),
  ]);
  return { binome, life, health, pulse, talk, notes, handovers, partner };
}
export type Workspace = NonNullable<Awaited<ReturnType<typeof readWorkspace>>>;

async function readNotes({ journal, together }: AppLoadContext['services'], actor: Actor, binomeId: string) {
  const [newest, due] = await read(together('workspace_journal', [journal.newestPart(actor, binomeId), journal.dueOfBinomePart(actor, binomeId)]));
  return { newest, due };
}

/** What the one at the other end has written of themselves, for whoever works with them. */
async function readPartner({ profiles }: AppLoadContext['services'], actor: Actor, { programmeId, side, mentor, mentee }: BinomeLifeView) {
  if (side === null) return null;
  return readOrNull(profiles.get(actor, { programmeId, memberId: (side === 'mentor' ? mentee : mentor).id }));
}

async function readTalk({ conversations }: AppLoadContext['services'], actor: Actor, conversationId: string) {
  const [{ members, own, lastSeq, can }, { messages }] = await read(
    Promise.all([conversations.get(actor, conversationId), conversations.history(actor, { conversationId, limit: messagesShown })]),
  );
  // Those who wrote and have left since are named too.
  const gone = [...new Set(messages.map(({ authorId }) => authorId))].filter((id) => !members.some((member) => member.id === id));
  const { people: former } = gone.length > 0 ? await read(conversations.people(actor, { conversationId, ids: gone })) : { people: [] };
  return { conversationId, members, former, unread: own.lastReadSeq < lastSeq, canWrite: can.send, messages };
}
