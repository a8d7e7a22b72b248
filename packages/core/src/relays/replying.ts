import { and, eq } from 'drizzle-orm';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import type { PostView } from '../threads/contract.ts';
import type { Unnamed } from '../threads/service.ts';
import { composeUnnamed, derivedId, refuseNames } from './composing.ts';
import { replyUnnamedInput, type ReplyUnnamedInput } from './contract.ts';
import { lockConversationOf } from './locking.ts';
import { visibleTo } from './policy.ts';
import { peopleOf } from './reading.ts';
import { relays } from './schema.ts';

/** Going on without a name. */
export function createReplying({ work }: Kernel, { replyWithin }: Unnamed) {
  return {
    /**
     * The asker replies in their binôme's thread without a name. The same `clientId` again gives the same post; what is
     * stored has another name, made of it. NotFound for whoever did not ask it; Invalid `namesFound` for words that tell
     * who asks, `answers` for a post that is not there (any more); Forbidden where the asker may not write any more.
     */
    async reply(actor: Actor, input: ReplyUnnamedInput): Promise<PostView> {
      const { threadId, clientId, body, answers = null } = validate(replyUnnamedInput, input);
      const text = composeUnnamed(body);
      return work.run(async (unit) => {
        const own = and(eq(relays.threadId, threadId), eq(relays.askerId, actor.memberId), visibleTo(actor));
        await lockConversationOf(unit.tx, own);
        const [relay] = await unit.tx.select().from(relays).where(and(own, eq(relays.state, 'published')));
        if (!relay) throw new NotFound();
        refuseNames({ body: text.body }, await peopleOf(unit.tx, relay.conversationId));
        return replyWithin(unit, { threadId, clientId: derivedId(relay.id, clientId), answers, ...text });
      });
    },
  };
}
