import { coordinates, worksIn } from '../binomes/policy.ts';
import type { Actor } from '../kernel/actor.ts';
import { NotFound } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readAlone, type Part } from '../kernel/parts.ts';
import { requireId } from '../kernel/validate.ts';
import { memberRefOf } from '../members/view.ts';
import type { AgreementStanding, AgreementView, WordingView } from './contract.ts';

type WordingRow = {
  revision: string | number;
  rhythm: WordingView['rhythm'];
  rules: string;
  rules_html: string;
  goals: string;
  goals_html: string;
  written_by: WordingView['writtenBy'];
  written_at: Date | string;
  signatures: WordingView['signatures'];
};
type Row = { mentor_id: string; mentee_id: string; programme_rules: string } & (WordingRow | { revision: null });

const wordingColumns = `a.revision, a.rhythm, a.rules, a.rules_html, a.goals, a.goals_html, ${memberRefOf('a.written_by')} as written_by, a.written_at,
  (select coalesce(json_agg(json_build_object('member', ${memberRefOf('s.member_id')}, 'at', s.signed_at) order by s.signed_at, s.member_id), '[]')
   from agreement_signatures s where s.binome_id = a.binome_id and s.revision = a.revision) as signatures`;

const agreementSql = `
  select b.mentor_id, b.mentee_id, p.rules as programme_rules, w.* from binomes b join programmes p on p.id = b.programme_id
  left join lateral (select ${wordingColumns} from agreements a where a.binome_id = b.id order by a.revision desc limit 1) w on true
  where b.id = $1 and ${worksIn('b', '$2')}`;
/** Most wordings that are shown, the newest ones. */
const most = 50;
const wordingsSql = `
  select ${wordingColumns} from binomes b join agreements a on a.binome_id = b.id where b.id = $1 and ${worksIn('b', '$2')} order by a.revision desc limit ${most}`;
const signedBy = (id: string) => `exists (select 1 from agreement_signatures s where s.binome_id = b.id and s.revision = w.revision and s.member_id = ${id})`;
const standingSql = `
  select w.rhythm, ${signedBy('b.mentor_id')} and ${signedBy('b.mentee_id')} as signed from binomes b
  left join lateral (select a.revision, a.rhythm from agreements a where a.binome_id = b.id order by a.revision desc limit 1) w on true
  where b.id = $1 and (${worksIn('b', '$2')} or ${coordinates('b', '$2')})`;

/** What the two agreed on: its words for those who work in the binôme, that it is there for its coordinators. */
export function createAgreementReading({ query }: Kernel) {
  const agreementPart = (actor: Actor, binomeId: string): Part<AgreementView | null> => ({
    name: 'agreement_get',
    text: agreementSql,
    values: [requireId(binomeId), actor.memberId],
    view: ([row]: Row[]) => (row ? agreementOf(row, binomeId, actor.memberId) : null),
  });
  const standingPart = (actor: Actor, binomeId: string): Part<AgreementStanding | null> => ({
    name: 'agreement_standing',
    text: standingSql,
    values: [requireId(binomeId), actor.memberId],
    view: ([row]: { rhythm: AgreementStanding['rhythm']; signed: boolean }[]) => (row ? { written: row.rhythm !== null, rhythm: row.rhythm, signed: row.signed } : null),
  });
  /** The newest wording and who signed it. NotFound for whoever does not work in the binôme, coordinators too. */
  async function get(actor: Actor, binomeId: string): Promise<AgreementView> {
    return orNotFound(await readAlone(query, agreementPart(actor, binomeId)));
  }

  return {
    agreementPart,
    standingPart,
    get,

    /** Whether there is one, whether it is signed, and its rhythm. For coordinators as well; NotFound for whoever does not see the binôme. */
    async getStanding(actor: Actor, binomeId: string): Promise<AgreementStanding> {
      return orNotFound(await readAlone(query, standingPart(actor, binomeId)));
    },

    /** The last fifty wordings, the newest first. NotFound for whoever does not work in the binôme. */
    async listWordings(actor: Actor, binomeId: string): Promise<WordingView[]> {
      const rows = await query<WordingRow>('agreement_wordings', wordingsSql, [requireId(binomeId), actor.memberId]);
      if (rows.length === 0) await get(actor, binomeId);
      return rows.map(wordingOf);
    },
  };
}

function orNotFound<T>(view: T | null): T {
  if (view === null) throw new NotFound();
  return view;
}

function agreementOf(row: Row, binomeId: string, memberId: string): AgreementView {
  const current = row.revision === null ? null : wordingOf(row);
  const hasSigned = (id: string) => current?.signatures.some(({ member }) => member.id === id) ?? false;
  return { binomeId, current, signed: hasSigned(row.mentor_id) && hasSigned(row.mentee_id), ownSigned: hasSigned(memberId), programmeRules: row.programme_rules };
}

function wordingOf({ revision, rhythm, rules, rules_html, goals, goals_html, written_by, written_at, signatures }: WordingRow): WordingView {
  return {
    rhythm, rules, goals,
    revision: Number(revision),
    rulesHtml: rules_html,
    goalsHtml: goals_html,
    writtenBy: written_by,
    writtenAt: instantOf(written_at),
    signatures: signatures.map(({ member, at }) => ({ member, at: instantOf(at) })),
  };
}
