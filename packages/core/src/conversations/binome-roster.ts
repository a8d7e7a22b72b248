import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { conversationDisclosed, conversationJoined, conversationLeft } from './events.ts';

/** First the lock, as sending takes it: no message falls in between, and two changes of who is in it queue. */
const holdSql = 'select c.id from conversations c where c.binome_id = $1 for no key update';

const enterSql = `
  insert into conversation_members as cm (conversation_id, member_id, joined_at, hidden_up_to, unread_from, notified_seq)
  select c.id, $2, $3, c.last_seq, case when c.last_seq > 0 then c.last_seq + 1 end, c.last_seq from conversations c where c.id = $1
  on conflict (conversation_id, member_id) do update
    set left_at = null, joined_at = excluded.joined_at, hidden_up_to = excluded.hidden_up_to, unread_from = excluded.unread_from, notified_seq = excluded.notified_seq
    where cm.left_at is not null
  returning cm.hidden_up_to`;
const placeSql = 'select hidden_up_to from conversation_members where conversation_id = $1 and member_id = $2 and left_at is null';
const leaveSql = 'update conversation_members set left_at = $3 where conversation_id = $1 and member_id = $2 and left_at is null returning member_id';
const raiseSql = 'update conversations set roster_revision = roster_revision + 1 where id = $1 returning roster_revision as revision';
const hideSql = `
  update conversation_members set hidden_up_to = $3 where conversation_id = $1 and member_id = $2 and hidden_up_to <> $3 returning member_id`;

/** Who comes into a binôme's conversation after it began, and goes out of it: each within the transaction that makes it so, which holds the binôme. */
export function createBinomeRoster({ now }: Pick<Kernel, 'now'>) {
  async function hold({ query }: Work, binomeId: string): Promise<string> {
    const [row] = await query<{ id: string }>('conversation_binome_hold', holdSql, [binomeId]);
    if (!row) throw new Error('the binôme has no conversation');
    return row.id;
  }

  async function raise({ query }: Work, id: string): Promise<number> {
    const [row] = await query<{ revision: string }>('conversation_roster_raise', raiseSql, [id]);
    return Number(row?.revision);
  }

  return {
    /**
     * Somebody comes in: what was written up to now stays hidden from them, and nothing old counts as unread. Whoever is in it
     * already stays as they are. Answers up to which message it is hidden.
     */
    async enterBinome(unit: Work, binomeId: string, memberId: string): Promise<number> {
      const id = await hold(unit, binomeId);
      const [entered] = await unit.query<{ hidden_up_to: string }>('conversation_binome_enter', enterSql, [id, memberId, now()]);
      if (entered) {
        unit.record(conversationJoined({ conversationId: id, memberIds: [memberId] }, await raise(unit, id)));
        return Number(entered.hidden_up_to);
      }
      const [place] = await unit.query<{ hidden_up_to: string }>('conversation_binome_place', placeSql, [id, memberId]);
      return Number(place?.hidden_up_to);
    },

    /** Somebody goes out: from the commit on they read nothing of it. That they are not in it is fine. */
    async leaveBinome(unit: Work, binomeId: string, memberId: string): Promise<void> {
      const id = await hold(unit, binomeId);
      const gone = await unit.query('conversation_binome_leave', leaveSql, [id, memberId, now()]);
      if (gone.length > 0) unit.record(conversationLeft({ conversationId: id, memberIds: [memberId] }, await raise(unit, id)));
    },

    /** From here on a member reads what comes after that message, all of it with 0; also one who is away just now, and may come back. */
    async hideUpTo(unit: Work, binomeId: string, memberId: string, seq: number): Promise<void> {
      const id = await hold(unit, binomeId);
      const changed = await unit.query('conversation_binome_hide', hideSql, [id, memberId, seq]);
      if (changed.length > 0) unit.record(conversationDisclosed(memberId, { conversationId: id }));
    },
  };
}
