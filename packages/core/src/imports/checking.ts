import type { College } from '../kernel/contract.ts';
import type { NamedQuery } from '../kernel/database.ts';
import { unnamedId } from '../members/contract.ts';
import { cellsOf, type Cells } from './cells.ts';
import { importColumns, type ImportColumn, type ImportEffect, type ImportError, type ImportErrorKey } from './contract.ts';
import { readSheet } from './reading.ts';
import { readRegister, type KnownAccount, type KnownCohort, type KnownCommune, type Register } from './register.ts';
import { readRow, type ReadRow } from './rows.ts';

type Needed = 'name' | 'email' | 'jobTitle' | 'college' | 'locale';
/** A row about which all is clear. */
export type PlannedRow = Omit<ReadRow, Needed | 'commune' | 'cohort'> & { [Part in Needed]: NonNullable<ReadRow[Part]> } & {
  row: number;
  commune: KnownCommune;
  cohort: KnownCohort | null;
  account: KnownAccount | null;
  effect: ImportEffect;
};

export type Plan = { rows: PlannedRow[]; errors: ImportError[] };

/** What would become of everybody in a file, and all that is wrong with it, by rows. Reads only. */
export async function planOf(query: NamedQuery, programmeId: string, csv: string): Promise<Plan> {
  const { rows, errors } = readSheet(csv);
  const read = rows.map((sheetRow) => {
    const cells = cellsOf(sheetRow, errors);
    return { cells, said: readRow(cells) };
  });
  const register = await readRegister(query, programmeId, read.flatMap(({ said }) => said.email ?? []));
  const seen = new Set<string>();
  const judged = read.map(({ cells, said }) => judge(cells, said, register, seen));
  const faulty = new Set(errors.map(({ row }) => row));
  return {
    rows: judged.filter((row) => row !== null).filter(({ row }) => !faulty.has(row)),
    errors: errors.toSorted((a, b) => a.row - b.row || placeOf(a) - placeOf(b)),
  };
}

const placeOf = ({ column }: ImportError): number => (column ? importColumns.indexOf(column) : -1);

/** Holds what a row says against the register and the rows above it. */
function judge(cells: Cells, said: ReadRow, register: Register, seen: Set<string>): PlannedRow | null {
  const { name, email, jobTitle, college, locale } = said;
  const commune = theOne(cells, 'commune', register.communesNamed(said.commune), { none: 'unknownCommune', several: 'ambiguousCommune' });
  const cohort = theOne(cells, 'cohort', register.cohortsNamed(said.cohort), { none: 'unknownCohort', several: 'ambiguousCohort' });
  if (email && seen.has(email.toLowerCase())) cells.refuse('email', 'twiceInFile');
  if (email) seen.add(email.toLowerCase());
  const account = email ? register.accountOf(email) : null;
  if (account) compare(cells, account, college, commune);
  if (!name || !email || !jobTitle || !college || !locale || !commune) return null;
  const effect = !account ? 'invite' : account.standing === 'current' ? 'update' : 'join';
  return { ...said, row: cells.row, name, email, jobTitle, college, locale, commune, cohort, account, effect };
}

function theOne<T>(cells: Cells, column: ImportColumn, found: readonly T[], keys: { none: ImportErrorKey; several: ImportErrorKey }): T | null {
  if (cells.written(column) === '') return null;
  if (found.length > 1) return cells.refuse(column, keys.several);
  return found[0] ?? cells.refuse(column, keys.none);
}

/** An account stays as it is: what a file says otherwise of it is for a person to clear up. */
function compare(cells: Cells, account: KnownAccount, college: College | null, commune: KnownCommune | null): void {
  // It signs in nowhere, and is nobody.
  if (account.id === unnamedId) cells.refuse('email', 'unusableAddress');
  // Who comes back gets their conversations back: that is asked about, at the list of former members.
  else if (account.standing === 'former') cells.refuse('email', 'formerMember');
  if (college && college !== account.college) cells.refuse('college', 'collegeDiffers');
  if (commune && commune.id !== account.communeId) cells.refuse('commune', 'communeDiffers');
}
