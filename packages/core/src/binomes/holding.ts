import type { Actor } from '../kernel/actor.ts';
import { Conflict, Forbidden, NotFound } from '../kernel/errors.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId } from '../kernel/validate.ts';
import { abilitiesIn } from './abilities.ts';
import { binomeStatuses, type BinomeAbilities, type BinomeStatus } from './contract.ts';
import { lifeOf, lifeSql, type LifeRow } from './reading.ts';

/** Holds a binôme until the transaction ends, whoever asks: nobody else changes its stage meanwhile. */
export async function lockBinome({ query }: Pick<Work, 'query'>, binomeId: string): Promise<void> {
  await query('binome_hold', 'select 1 from binomes where id = $1 for no key update', [binomeId]);
}

/**
 * A binôme as the actor sees it, held until the transaction ends: nobody else changes its stage meanwhile. `may` asks for an
 * ability: Forbidden for whom it is not at any stage, Conflict where the stage has changed. NotFound as for reading.
 */
export async function holdBinome(unit: Pick<Work, 'query'>, actor: Actor, binomeId: string) {
  await lockBinome(unit, requireId(binomeId));
  const [row] = await unit.query<LifeRow>('binome_life', lifeSql, [binomeId, actor.memberId]);
  if (!row) throw new NotFound();
  const abilitiesAt = (status: BinomeStatus) => abilitiesIn({ ...row, status }, actor.memberId);
  return {
    life: lifeOf(row, abilitiesAt(row.status)),
    may(ability: keyof BinomeAbilities): void {
      if (abilitiesAt(row.status)[ability]) return;
      throw binomeStatuses.some((status) => abilitiesAt(status)[ability]) ? new Conflict() : new Forbidden();
    },
  };
}
