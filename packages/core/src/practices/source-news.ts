import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import type { PostView } from '../threads/contract.ts';
import { lockedColumns, takeOut, type LockedSheet } from './consents.ts';
import { practiceRevised } from './events.ts';
import { ownWriters, tellOfSheet, writersOf } from './telling.ts';

/** One look-up in the index of sources by post, or by message: all that an edit costs where no sheet was made of it. */
const madeFromSql = (column: 'post_id' | 'message_id') => `
  select ${lockedColumns} from practice_sources ps join practices p on p.id = ps.practice_id
  where ps.${column} = $1 and ps.removed_revision is null order by p.id`;

const repinSql = 'update practice_sources set post_revision = $2, html = $3 where post_id = $1';

// The sheets in one order: two of these at once do not wait for each other in a circle.
const holdSql = `select ${lockedColumns} from practices p
  where p.id in (select ps.practice_id from practice_sources ps where ps.message_id = $1) order by p.id for no key update of p`;
const endSql = `
  update practice_sources ps set html = '', consent_at = case when ps.consent in ('asked', 'given') then $2 else ps.consent_at end,
    consent = case when ps.consent in ('asked', 'given') then 'withdrawn' else ps.consent end,
    public_consent = case when ps.public_consent in ('asked', 'given') then 'withdrawn' else ps.public_consent end
  from messages m where ps.message_id = $1 and m.id = ps.message_id
  returning ps.practice_id, ps.removed_revision is null as held, m.author_id`;

/** What happens to a post or a message reaches the sheets that were made of it, within the transaction in which it happens. */
export function createSourceNews({ now }: Pick<Kernel, 'now'>) {
  async function tell(unit: Work, { id, programme_id: programmeId, revision }: LockedSheet, isNews: boolean): Promise<void> {
    if (isNews) await tellOfSheet(unit, id, 'changed', await writersOf(unit, id));
    unit.record(practiceRevised({ id, programmeId, revision }, await ownWriters(unit, id)));
  }

  return {
    /** Sheets show that text of a post from now on: its author took words back, or brings them back. */
    async repinSource(unit: Work, { id, revision, html }: Pick<PostView, 'id' | 'revision' | 'html'>): Promise<void> {
      const sheets = await unit.query<LockedSheet>('practices_of_post', madeFromSql('post_id'), [id]);
      if (sheets.length === 0) return;
      await unit.query('practice_source_repin', repinSql, [id, revision, html]);
      for (const sheet of sheets) await tell(unit, sheet, true);
    },

    /** A post was edited: what is pinned stays, and those who write a published sheet are told. */
    async postEdited(unit: Work, postId: string): Promise<void> {
      for (const sheet of await unit.query<LockedSheet>('practices_of_post', madeFromSql('post_id'), [postId])) await tell(unit, sheet, sheet.status === 'published');
    },

    /** The same of a message. */
    async messageEdited(unit: Work, messageId: string): Promise<void> {
      for (const sheet of await unit.query<LockedSheet>('practices_of_message', madeFromSql('message_id'), [messageId])) await tell(unit, sheet, sheet.status === 'published');
    },

    /** A message is deleted for everybody: what was pinned of it is gone, and its author's consent with it. */
    async endWithMessage(unit: Work, messageId: string): Promise<void> {
      const sheets = await unit.query<LockedSheet>('practices_hold_of_message', holdSql, [messageId]);
      if (sheets.length === 0) return;
      const ended = await unit.query<{ practice_id: string; held: boolean; author_id: string }>('practice_source_end', endSql, [messageId, now()]);
      for (const sheet of sheets) {
        const one = ended.find((source) => source.practice_id === sheet.id);
        if (one?.held) await takeOut(unit, sheet, { memberId: one.author_id }, now());
      }
    },
  };
}
