import { createHash, randomUUID } from 'node:crypto';
import { copyOf, onClient, timed, type BenchDatabase, type Timed } from '../harness/database.ts';
import { median } from '../harness/percentiles.ts';
import type { Line } from '../harness/report.ts';
import { makeNewcomers, type Newcomers } from './newcomers.ts';
import { onServices } from './on-services.ts';

const titles = 'Nom complet;Adresse électronique;Fonction;Collège;Ville ou commune;Langue;Cohorte;Place dans le binôme;Langues de travail;Thèmes recherchés;Thèmes proposés';
const rowOf = (at: number) => `Rachid Benali;m${at}@tiflet.example;Élu;élu;Le Teil ${1 + (at % 40)};français;Printemps;mentoré;arabe, français;jeunesse:3, logement:2;femmes`;
const tables = ['members', 'programme_members', 'invitations', 'mails', 'profiles', 'profile_themes', 'cohort_members'] as const;

/** A file of so many people with profiles brought into a cohort, beside the same rows written with nothing read or asked; each time in a database of its own. */
export async function importing(database: BenchDatabase, people: number, rounds: number): Promise<Line[]> {
  const empty = await makeNewcomers(database, 'import_empty', 0);
  const csv = [titles, ...Array.from({ length: people }, (_, at) => rowOf(at))].join('\r\n');
  const product: Timed[] = [];
  const baseline: Timed[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const name = await copyOf(database, empty.name, `import_product_${round}`);
    product.push(await importFile(database, name, empty, csv));
    baseline.push(await writeRows(database, name, await copyOf(database, empty.name, `import_baseline_${round}`), empty));
  }
  const of = (pick: (one: Timed) => number) => ({ product: median(product.map(pick)), baseline: median(baseline.map(pick)) });
  return [
    { what: `${people} people imported`, unit: 'ms', ...of(({ ms }) => ms), note: 'baseline: the same rows, nothing read' },
    { what: '  statements', unit: '', ...of(({ statements }) => statements) },
  ];
}

async function importFile(database: BenchDatabase, name: string, { coordinator, programmeId }: Newcomers, csv: string): Promise<Timed> {
  const input = { programmeId, csv, clientId: randomUUID(), digest: createHash('sha256').update(csv).digest('hex') };
  return onServices(database, name, ({ imports }) => timed(database, name, () => imports.importMembers(coordinator, input)));
}

/** What the product wrote in `from`, written again: as JSON, of which a statement for each table makes rows. */
async function writeRows(database: BenchDatabase, from: string, to: string, { coordinator: { memberId } }: Newcomers): Promise<Timed> {
  const rows = await onClient(database.urlOf(from), async (client) => {
    const read = async (table: string) => (await client.query<{ rows: string }>(`select json_agg(t)::text as rows from ${table} t where to_jsonb(t) ->> 'id' is distinct from $1 and to_jsonb(t) ->> 'member_id' is distinct from $1`, [memberId])).rows[0]?.rows;
    const all: [string, string | undefined][] = [];
    for (const table of tables) all.push([table, await read(table)]);
    return all;
  });
  return onClient(database.urlOf(to), (client) =>
    timed(database, to, async () => {
      await client.query('begin');
      for (const [table, json] of rows) await client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [json]);
      await client.query('commit');
    }));
}
