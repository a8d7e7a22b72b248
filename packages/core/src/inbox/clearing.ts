import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { validate } from '../kernel/validate.ts';
import { entryInput, type EntryInput } from './contract.ts';
import { inboxChanged } from './events.ts';

const doneSql = `
  update inbox_entries set done_at = coalesce(done_at, $4) where member_id = $1 and kind = $2 and subject_id = $3 returning 1`;

// Not marked as read: the partner would see that it was.
const conversationDoneSql = `
  insert into inbox_entries (member_id, kind, subject_id, reason, up_to, at, done_at)
  select cm.member_id, $2, c.id, 'written', c.last_seq, $4, $4 from conversation_members cm join conversations c on c.id = cm.conversation_id
  where cm.member_id = $1 and c.id = $3 and cm.left_at is null
  on conflict (member_id, kind, subject_id) do update set up_to = excluded.up_to, done_at = excluded.done_at
  returning 1`;

const backSql = `
  update inbox_entries set done_at = null, up_to = 0 where member_id = $1 and kind = $2 and subject_id = $3 returning 1`;

/** Having done with what is in an inbox, and taking that back. */
export function createClearing({ query, work, now }: Kernel) {
  function change(name: string, text: string, actor: Actor, values: unknown[]): Promise<void> {
    return work.once(async (_db, record) => {
      const rows = await query(name, text, [actor.memberId, ...values]);
      if (rows.length === 0) throw new NotFound();
      record(inboxChanged([actor.memberId]));
    });
  }

  return {
    /**
     * The actor has done with an entry; something newer brings it back. Nothing counts as read by it, and twice is like once.
     * NotFound where there is none; a request is done with by answering it.
     */
    async finish(actor: Actor, input: EntryInput): Promise<void> {
      const { kind, id } = validate(entryInput, input);
      const [name, text] = kind === 'conversation' ? ['inbox_conversation_done', conversationDoneSql] : ['inbox_done', doneSql];
      return change(name, text, actor, [kind, id, now()]);
    },

    /** Takes it back: the entry is where it was. */
    async bringBack(actor: Actor, input: EntryInput): Promise<void> {
      const { kind, id } = validate(entryInput, input);
      return change('inbox_back', backSql, actor, [kind, id]);
    },
  };
}
