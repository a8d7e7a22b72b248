import { createHash } from 'node:crypto';
import type { Actor } from '../kernel/actor.ts';
import type { Page } from '../kernel/contract.ts';
import { isUniqueViolation, type NamedQuery } from '../kernel/database.ts';
import { Conflict, Forbidden, Invalid } from '../kernel/errors.ts';
import { instantOf } from '../kernel/instants.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { decodeCursor, toPage } from '../kernel/pagination.ts';
import { validate } from '../kernel/validate.ts';
import type { MemberRef } from '../members/contract.ts';
import { memberRefOf } from '../members/view.ts';
import { canCoordinate, coordinatesProgramme } from '../programmes/policy.ts';
import { planOf, type Plan, type PlannedRow } from './checking.ts';
import {
  importMembersInput,
  listImportsInput,
  maxCsvBytes,
  previewImportInput,
  type ImportEffect,
  type ImportError,
  type ImportInList,
  type ImportMembersInput,
  type ImportPreview,
  type ImportReport,
  type ImportRow,
  type ListImportsInput,
  type PreviewImportInput,
} from './contract.ts';
import { textOf } from './reading.ts';
import { sheetOf, templateOf } from './sheets.ts';
import { carryOut, type ImportDeps } from './writing.ts';

type Row = { id: string; programme_id: string; digest: string; at: Date; rows: number; invited: number; joined: number; updated: number };

// Imports into one programme come one after the other, and a coordinator whose time has ended meanwhile imports nobody.
const lockSql = `
  select p.id from programmes p join programme_members pm on pm.programme_id = p.id and pm.member_id = $2 and pm.ended_at is null and pm.role = 'coordinator'
  where p.id = $1 for no key update of p`;

const knownSql = `select * from member_imports where created_by = $1 and client_id = $2`;

const keepSql = `
  insert into member_imports (id, programme_id, client_id, created_by, at, digest, rows, invited, joined, updated)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning *`;

const listSql = `
  select i.*, ${memberRefOf('i.created_by')} as by from member_imports i
  where i.programme_id = $1 and ${coordinatesProgramme('$1', '$2')} and ($3::timestamptz is null or (i.at, i.id) < ($3, $4::uuid))
  order by i.at desc, i.id desc limit $5`;

/** Bringing the members of a programme in from a file: looked at first, then all of it or nothing. */
export function createImports({ query, work, now, newId }: Kernel, deps: ImportDeps) {
  return {
    /** The text of a file, whichever way a spreadsheet saved it. */
    textOf,
    /** A file with the titles of all columns and an example, in that language. */
    templateOf,
    /** Cells as a file that a spreadsheet of that language opens, in which nothing is ever a formula. */
    sheetOf,

    /**
     * What would become of everybody in a file, row by row, and what is wrong with it; nothing is written. Forbidden unless one
     * coordinates the programme; Invalid `too-large` for more than a megabyte.
     */
    async preview(actor: Actor, input: PreviewImportInput): Promise<ImportPreview> {
      const { programmeId, csv } = validate(previewImportInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      requireFit(csv);
      return previewOf(await planOf(query, programmeId, csv), csv);
    },

    /**
     * Imports a file that was looked at. Nothing is written when anything is wrong with it by now: Invalid `import-errors`, with
     * `<row>.<column>` for each. The same `clientId` again gives the same report; Conflict `client-id-reused` for another file,
     * Conflict `file-changed` when the digest is of another one, Conflict `conflict` when somebody made one of the accounts this moment.
     */
    async importMembers(actor: Actor, input: ImportMembersInput): Promise<ImportReport> {
      const { programmeId, clientId, csv, digest } = validate(importMembersInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      requireFit(csv);
      if (digestOf(csv) !== digest) throw new Conflict('file-changed');
      const place = { programmeId, byId: actor.memberId };
      try {
        return await work.run(async (unit) => {
          const [open] = await unit.query('import_lock', lockSql, [programmeId, actor.memberId]);
          if (!open) throw new Forbidden();
          const known = await findKnown(unit.query, actor.memberId, clientId, { programmeId, digest });
          if (known) return known;
          const plan = await planOf(unit.query, programmeId, csv);
          if (plan.errors.length > 0) throw new Invalid('import-errors', fieldsOf(plan.errors));
          await carryOut(unit, deps, place, plan.rows);
          const { invite, join, update } = countsOf(plan.rows);
          const values = [newId(), programmeId, clientId, actor.memberId, now(), digest, plan.rows.length, invite, join, update];
          const [kept] = await unit.query<Row>('import_keep', keepSql, values);
          if (!kept) throw new Error('an insert returned no row');
          return reportOf(kept);
        });
      } catch (error) {
        // An invitation accepted, or another programme's import, in this very moment.
        if (isUniqueViolation(error)) throw new Conflict();
        throw error;
      }
    },

    /** What was imported into a programme, newest first. Forbidden unless one coordinates it. */
    async list(actor: Actor, input: ListImportsInput): Promise<Page<ImportInList>> {
      const { programmeId, cursor, limit } = validate(listImportsInput, input);
      if (!canCoordinate(actor, programmeId)) throw new Forbidden();
      const from = cursor ? decodeCursor(cursor) : null;
      const rows = await query<Row & { by: MemberRef }>('import_list', listSql, [programmeId, actor.memberId, from?.at ?? null, from?.id ?? null, limit + 1]);
      return toPage(rows, limit, ({ at, id }) => ({ at, id }), (row) => ({ ...reportOf(row), by: row.by }));
    },
  };
}

async function findKnown(query: NamedQuery, memberId: string, clientId: string, same: { programmeId: string; digest: string }): Promise<ImportReport | null> {
  const [known] = await query<Row>('import_known', knownSql, [memberId, clientId]);
  if (!known) return null;
  if (known.programme_id !== same.programmeId || known.digest !== same.digest) throw new Conflict('client-id-reused');
  return reportOf(known);
}

const digestOf = (csv: string): string => createHash('sha256').update(csv, 'utf8').digest('hex');

function requireFit(csv: string): void {
  if (Buffer.byteLength(csv) > maxCsvBytes) throw new Invalid('too-large', { csv: 'fileTooLarge' });
}

function previewOf({ rows, errors }: Plan, csv: string): ImportPreview {
  return { digest: digestOf(csv), counts: countsOf(rows), rows: rows.map(rowOf), errors };
}

function rowOf({ row, effect, name, email, jobTitle, college, commune, locale, cohort, side }: PlannedRow): ImportRow {
  const { nameFr, nameAr } = commune;
  return { row, effect, name, email, jobTitle, college, commune: { nameFr, nameAr }, locale, cohort: cohort?.name ?? null, side };
}

function countsOf(rows: readonly PlannedRow[]): Record<ImportEffect, number> {
  const counts = { invite: 0, join: 0, update: 0 };
  for (const { effect } of rows) counts[effect] += 1;
  return counts;
}

/** The first error of each cell, by where it stands. */
function fieldsOf(errors: readonly ImportError[]): Record<string, string> {
  return Object.fromEntries(errors.toReversed().map(({ row, column, key }) => [column ? `${row}.${column}` : String(row), key]));
}

function reportOf({ id, at, rows, invited, joined, updated }: Row): ImportReport {
  return { id, at: instantOf(at), rows, invited, joined, updated };
}
