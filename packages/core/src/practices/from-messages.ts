import type { Actor } from '../kernel/actor.ts';
import { disclosable, joined } from '../kernel/composing.ts';
import { Conflict, NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefFields } from '../members/view.ts';
import type { createBeginning } from './beginning.ts';
import { maxPart, type PracticeView } from './contract.ts';
import { chosenMessagesInput, draftFromMessagesInput, type ChosenMessagesInput, type ChosenMessagesView, type DraftFromMessagesInput } from './sources-contract.ts';
import { canBegin } from './policy.ts';
import { tellOfSheet } from './telling.ts';

// The rows are held until the draft is stored: whoever edits or deletes one of them meanwhile finds the draft that was made of it.
const pickSql = (held = '') => `
  select m.id, m.revision, m.body, m.author_id, (select json_build_object(${memberRefFields.replace(/\bm\./g, 'a.').replace(/\bc\./g, 'town.')}) from members a join communes town on town.id = a.commune_id where a.id = m.author_id) as author, m.deleted_at is not null as gone, coalesce(c.programme_id, b.programme_id) as programme_id,
    exists (select 1 from programme_members pm where pm.programme_id = coalesce(c.programme_id, b.programme_id) and pm.member_id = m.author_id and pm.ended_at is null) as there,
    exists (select 1 from practice_sources ps where ps.message_id = m.id and ps.consent in ('refused', 'withdrawn')) as refused
  from conversation_members cm join conversations c on c.id = cm.conversation_id left join binomes b on b.id = c.binome_id
  join messages m on m.conversation_id = c.id and m.id = any($3) and m.seq > cm.hidden_up_to
  where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null order by m.seq ${held}`;

const pinSql = `
  insert into practice_sources (id, practice_id, message_id, post_revision, html, consent, consent_at, added_by, created_at)
  select t.id, $1, t.message_id, t.revision, t.html, case when t.own then 'given' else 'asked' end, case when t.own then $3::timestamptz end, $2, $3
  from unnest($4::uuid[], $5::uuid[], $6::bigint[], $7::text[], $8::boolean[]) as t (id, message_id, revision, html, own)`;

const pinnedSql = 'select message_id from practice_sources where practice_id = $1 and message_id is not null';

type Picked = { id: string; revision: string; body: string; author_id: string; author: MemberRef; gone: boolean; programme_id: string; there: boolean; refused: boolean };
type Wish = { conversationId: string; messageIds: string[] };

/** Beginning a sheet from what was said in private. */
export function createFromMessages(kernel: Kernel, { beginWith }: Pick<ReturnType<typeof createBeginning>, 'beginWith'>) {
  const { query, newId } = kernel;

  async function pick(on: Pick<Work, 'query'>, actor: Actor, { conversationId, messageIds }: Wish, isHeld: boolean): Promise<[Picked, ...Picked[]]> {
    const name = isHeld ? 'practice_messages_held' : 'practice_messages';
    const [first, ...others] = await on.query<Picked>(name, pickSql(isHeld ? 'for share of m' : ''), [conversationId, actor.memberId, messageIds]);
    if (!first || others.length + 1 < messageIds.length) throw new NotFound();
    for (const message of [first, ...others]) requireAskable(actor, message);
    return [first, ...others];
  }

  async function pin({ query: on }: Work, actor: Actor, practiceId: string, at: Date, messages: Picked[]): Promise<void> {
    const columns = [
      messages.map(() => newId()), messages.map(({ id }) => id), messages.map(({ revision }) => revision),
      messages.map(({ body }) => htmlOf(body)), messages.map(({ author_id: authorId }) => authorId === actor.memberId),
    ];
    await on('practice_messages_pin', pinSql, [practiceId, actor.memberId, at, ...columns]);
  }

  return {
    /** What the actor thinks of taking; NotFound and Conflict as with {@link draftFromMessages}. */
    async chosenMessages(actor: Actor, input: ChosenMessagesInput): Promise<ChosenMessagesView> {
      const messages = await pick(kernel, actor, validate(chosenMessagesInput, input), false);
      const others = new Map(messages.flatMap(({ author }) => (author.id === actor.memberId ? [] : [[author.id, author] as const])));
      return { messages: messages.map(({ id, author, body }) => ({ id, author, html: htmlOf(body) })), asked: [...others.values()] };
    },

    /**
     * Begins a draft from messages of a conversation that the actor is in: their words, one after the other, become "what we did",
     * each message a pinned source; the other authors are asked for their consent, and until all have agreed only members of the
     * conversation read a word of it. The same `clientId` again gives the same draft. NotFound for a message that one does not see.
     * Conflict: `message-deleted`; `author-gone` where the author is no longer in the programme to be asked; `refused-before` for
     * a message whose author has said no to a sheet, or taken consent back: that holds for every sheet.
     */
    async draftFromMessages(actor: Actor, input: DraftFromMessagesInput): Promise<PracticeView> {
      const { clientId, title, theme, locale = actor.locale, ...wish } = validate(draftFromMessagesInput, input);
      const known = await query<{ id: string }>('practice_begun', 'select id from practices where author_id = $1 and client_id = $2', [actor.memberId, clientId]);
      // What was begun before is answered as it is, whatever became of its messages since.
      const messages = known.length > 0 ? [] : await pick(kernel, actor, wish, false);
      const programmeId = messages[0]?.programme_id ?? '';
      if (messages.length > 0 && !canBegin(actor, programmeId)) throw new NotFound();
      const words = joined(messages.map(({ body }) => disclosable(body))).body.slice(0, maxPart).toWellFormed();
      const isSame = async (id: string) => {
        const pinned = await query<{ message_id: string }>('practice_pinned', pinnedSql, [id]);
        return pinned.length === wish.messageIds.length && pinned.every(({ message_id: messageId }) => wish.messageIds.includes(messageId));
      };
      return beginWith(actor, { clientId, programmeId, title, theme, locale, blocks: { whatWeDid: words } }, ({ id }) => isSame(id), async (unit, practiceId, at) => {
        const held = await pick(unit, actor, wish, true);
        // What is pinned is what the draft says: their author has just put it otherwise.
        if (held.some(({ body }, index) => body !== messages[index]?.body)) throw new Conflict('changed-meanwhile');
        await pin(unit, actor, practiceId, at, held);
        await tellOfSheet(unit, practiceId, 'consent', held.map(({ author_id: authorId }) => authorId).filter((id) => id !== actor.memberId));
      });
    },
  };
}

/** What is pinned of a message: nothing in it leads into a conversation, or names a member by their id. */
export function htmlOf(body: string): string {
  return joined([disclosable(body)]).html;
}

function requireAskable(actor: Actor, { gone, there, refused, author_id: authorId }: Picked): void {
  if (gone) throw new Conflict('message-deleted');
  if (authorId === actor.memberId) return;
  if (refused) throw new Conflict('refused-before');
  if (!there) throw new Conflict('author-gone');
}
