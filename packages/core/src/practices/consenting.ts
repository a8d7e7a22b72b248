import type { Actor } from '../kernel/actor.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefOf } from '../members/view.ts';
import { lockedColumns, takeOut, type LockedSheet } from './consents.ts';
import { practiceParts, type ConsentState } from './contract.ts';
import { answerConsentInput, withdrawConsentInput, type AnswerConsentInput, type ConsentView, type WithdrawConsentInput } from './sources-contract.ts';
import { practiceRevised } from './events.ts';
import { readsSources, readsWords } from './policy.ts';
import { ownWriters } from './telling.ts';

// Whose words they are decides, and nothing else: they may have left the conversation, and the programme, since.
const ownSources = (practiceId: string, memberId: string) => `
  from practice_sources ps join messages m on m.id = ps.message_id
  where ps.practice_id = ${practiceId} and ps.removed_revision is null and m.author_id = ${memberId}`;

const lockSql = `select ${lockedColumns} from practices p where p.id = $1 and exists (select 1 ${ownSources('p.id', '$2')}) for no key update of p`;

// The sheet's words only to whoever reads them: those of others may wait for consent too, and what left the programme sees no more of it.
const getSql = `
  select p.id, p.title, p.locale, p.theme, p.status,
    (select json_agg(json_build_object('id', s.id, 'revision', s.post_revision, 'html', s.html, 'consent', s.consent, 'consentAt', s.consent_at) order by s.seq)
      from (select ps.*, m.seq ${ownSources('p.id', '$2')}) s) as sources,
    ${memberRefOf('p.author_id')} as asker,
    case when ${readsWords('p.id', '$2')} and ${readsSources('p.id', '$2')}
        and exists (select 1 from programme_members pm where pm.programme_id = p.programme_id and pm.member_id = $2 and pm.ended_at is null)
      then (select json_agg(json_build_object('part', b.part, 'body', b.body, 'html', b.html)) from practice_blocks b
        where b.practice_id = p.id and b.locale = p.locale and b.part <> 'title' and b.body <> '') end as blocks
  from practices p where p.id = $1 and exists (select 1 ${ownSources('p.id', '$2')})`;

const settleSql = 'update practice_sources set consent = $2, consent_at = $3 where id = any($1)';
// A page that anybody can read asks for consent of its own, which is nothing without this one.
const withdrawSql = `update practice_sources set consent = 'withdrawn', consent_at = $2, 
  public_consent = case when public_consent in ('asked', 'given') then 'withdrawn' else public_consent end,
  public_consent_at = case when public_consent in ('asked', 'given') then $2 else public_consent_at end where id = $1`;

type Row = Pick<ConsentView['practice'], 'id' | 'title' | 'locale' | 'theme' | 'status'> & {
  sources: { id: string; revision: number; html: string; consent: ConsentState; consentAt: string | null }[];
  asker: MemberRef;
  blocks: ConsentView['blocks'];
};

/** The authors of a conversation's messages say whether they may be read in a sheet, and can take that back at any time. */
export function createConsenting({ query, work, now }: Kernel) {
  async function find(actor: Actor, practiceId: string, on: NamedQuery = query): Promise<Row> {
    const [row] = await on<Row>('practice_consent', getSql, [requireId(practiceId), actor.memberId]);
    if (!row) throw new NotFound();
    return row;
  }

  /** The sheet's row is the lock: of two answers, or an answer and a publication, the later one sees what the earlier one did. */
  function decide(actor: Actor, practiceId: string, story: (unit: Work, sheet: LockedSheet, row: Row) => Promise<void>): Promise<ConsentView> {
    return work.run(async (unit) => {
      const [sheet] = await unit.query<LockedSheet>('practice_consent_lock', lockSql, [practiceId, actor.memberId]);
      if (!sheet) throw new NotFound();
      await story(unit, sheet, await find(actor, practiceId, unit.query));
      return viewOf(await find(actor, practiceId, unit.query));
    });
  }

  return {
    /** What is asked of the actor for a sheet, or was. NotFound for whoever wrote none of the messages it is made from, whatever their role. */
    async consent(actor: Actor, practiceId: string): Promise<ConsentView> {
      return viewOf(await find(actor, practiceId));
    },

    /**
     * Says yes or no to those words of one's own, as they were read. The same answer twice changes nothing. Conflict
     * `already-decided` for another answer than before: a no is final, a yes is taken back by `withdrawConsent`;
     * `words-changed` when other words were pinned meanwhile.
     */
    async answerConsent(actor: Actor, input: AnswerConsentInput): Promise<ConsentView> {
      const { practiceId, sources, answer } = validate(answerConsentInput, input);
      return decide(actor, practiceId, async (unit, sheet, row) => {
        const open: string[] = [];
        for (const { id, revision } of sources) {
          const source = row.sources.find((one) => one.id === id);
          if (!source) throw new NotFound();
          if (source.consent === answer) continue;
          if (source.consent !== 'asked') throw new Conflict('already-decided');
          if (source.revision !== revision) throw new Conflict('words-changed');
          open.push(id);
        }
        if (open.length === 0) return;
        await unit.query('practice_consent_settle', settleSql, [open, answer, now()]);
        if (answer === 'refused') return takeOut(unit, sheet, actor, now());
        const { id, programme_id: programmeId, revision } = sheet;
        unit.record(practiceRevised({ id, programmeId, revision }, [...(await ownWriters(unit, id)), actor.memberId]));
      });
    },

    /** Takes consent back: the sheet leaves the library in the same moment. Twice is fine. Forbidden where one has not agreed. */
    async withdrawConsent(actor: Actor, input: WithdrawConsentInput): Promise<ConsentView> {
      const { practiceId, sourceId } = validate(withdrawConsentInput, input);
      return decide(actor, practiceId, async (unit, sheet, row) => {
        const source = row.sources.find(({ id }) => id === sourceId);
        if (!source) throw new NotFound();
        if (source.consent === 'withdrawn') return;
        if (source.consent !== 'given') throw new Forbidden();
        await unit.query('practice_consent_withdraw', withdrawSql, [sourceId, now()]);
        await takeOut(unit, sheet, actor, now());
      });
    },
  };
}

function viewOf({ id, title, locale, theme, status, asker, sources, blocks }: Row): ConsentView {
  return {
    practice: { id, title, locale, theme, status },
    asker,
    sources: sources.map(({ consentAt, ...source }) => ({
      ...source,
      consentAt: consentAt && instantOf(consentAt),
      can: { answer: source.consent === 'asked', withdraw: source.consent === 'given' },
    })),
    blocks: blocks?.toSorted((a, b) => practiceParts.indexOf(a.part) - practiceParts.indexOf(b.part)) ?? null,
  };
}
