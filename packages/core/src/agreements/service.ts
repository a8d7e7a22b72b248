import { binomeChanged } from '../binomes/events.ts';
import { holdBinome } from '../binomes/holding.ts';
import { recordStep } from '../binomes/steps.ts';
import { peopleOf, tellOfBinome } from '../binomes/telling.ts';
import type { Actor } from '../kernel/actor.ts';
import { Conflict } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { renderMarkdown } from '../kernel/markdown.ts';
import { readAlone } from '../kernel/parts.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { signAgreementInput, writeAgreementInput, type AgreementView, type SignAgreementInput, type WordingView, type WriteAgreementInput } from './contract.ts';
import { createAgreementReading } from './reading.ts';

const writeSql = `
  insert into agreements (binome_id, revision, rhythm, rules, goals, rules_html, goals_html, written_by, written_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`;
const signSql = 'insert into agreement_signatures (binome_id, revision, member_id, signed_at) values ($1, $2, $3, $4)';

/** What a mentor and a mentee agree on: how often they speak, what holds between them, where they want to get. */
export function createAgreements(kernel: Kernel) {
  const { work, now } = kernel;
  const reading = createAgreementReading(kernel);

  /** The agreement as it is, of a binôme whose row is held: nobody writes or signs meanwhile. */
  async function held(unit: Work, actor: Actor, binomeId: string): Promise<AgreementView> {
    const view = await readAlone(unit.query, reading.agreementPart(actor, binomeId));
    if (!view) throw new Error('who may sign an agreement reads it');
    return view;
  }

  const sign = (unit: Work, actor: Actor, binomeId: string, revision: number) => unit.query('agreement_sign', signSql, [binomeId, revision, actor.memberId, now()]);

  return {
    ...reading,

    /**
     * Writes another wording, which its writer signs with it and the other one is asked to. For the two, while the binôme runs.
     * What says the same as the newest one changes nothing. Conflict `changed-meanwhile` when another was written since `revision`.
     */
    async write(actor: Actor, input: WriteAgreementInput): Promise<AgreementView> {
      const { binomeId, revision, ...words } = validate(writeAgreementInput, input);
      return work.run(async (unit) => {
        (await holdBinome(unit, actor, binomeId)).may('agree');
        const before = await held(unit, actor, binomeId);
        if (before.current && says(before.current, words)) return before;
        if ((before.current?.revision ?? 0) !== revision) throw new Conflict('changed-meanwhile');
        const { rhythm, rules, goals } = words;
        const values = [binomeId, revision + 1, rhythm, rules, goals, renderMarkdown(rules), renderMarkdown(goals), actor.memberId, now()];
        await unit.query('agreement_write', writeSql, values);
        await sign(unit, actor, binomeId, revision + 1);
        const people = await peopleOf(unit, binomeId);
        await tellOfBinome(unit, binomeId, 'sign', [people.mentorId, people.menteeId].filter((id) => id !== actor.memberId));
        unit.record(binomeChanged(people, { id: binomeId, what: 'agreement' }));
        return held(unit, actor, binomeId);
      });
    },

    /**
     * Signs the wording that one has read; twice is fine. Once both have, both are told. For the two, while the binôme runs. Conflict
     * `changed-meanwhile` when it is no longer the newest.
     */
    async sign(actor: Actor, input: SignAgreementInput): Promise<AgreementView> {
      const { binomeId, revision } = validate(signAgreementInput, input);
      return work.run(async (unit) => {
        (await holdBinome(unit, actor, binomeId)).may('agree');
        const before = await held(unit, actor, binomeId);
        if (before.current?.revision !== revision) throw new Conflict('changed-meanwhile');
        if (before.ownSigned) return before;
        await sign(unit, actor, binomeId, revision);
        const after = await held(unit, actor, binomeId);
        const people = await peopleOf(unit, binomeId);
        if (after.signed) {
          await recordStep(unit, { binomeId, step: 'signed', byId: actor.memberId, at: now() });
          await tellOfBinome(unit, binomeId, 'signed', [people.mentorId, people.menteeId]);
        }
        unit.record(binomeChanged(people, { id: binomeId, what: after.signed ? 'signed' : 'agreement' }));
        return after;
      });
    },
  };
}

function says(current: WordingView, { rhythm, rules, goals }: Pick<WordingView, 'rhythm' | 'rules' | 'goals'>): boolean {
  return current.rhythm === rhythm && current.rules === rules && current.goals === goals;
}
