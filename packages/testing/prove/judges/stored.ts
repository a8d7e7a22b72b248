import type { Finding } from './findings.ts';

/** A writing that was acknowledged: the ledger's line. `place` is a conversation or a thread. */
export type Acknowledged = { place: string; authorId: string; clientId: string; body: string; id: string; seq: number; round: number };

/** A row as the database has it in the end. */
export type StoredRow = { place: string; authorId: string; clientId: string; body: string; id: string; seq: number };

/** What the database holds: its rows, and up to which number each place says that it has counted. */
export type Stored = { rows: readonly StoredRow[]; lastSeqs: ReadonlyMap<string, number> };

/** P1 and P2: all that was acknowledged is stored as it was acknowledged, nothing twice, the numbers of a place without holes. */
export function judgeStored(ledger: readonly Acknowledged[], stored: Stored): Finding[] {
  return [...judgeAcknowledged(ledger, stored.rows), ...judgeOnce(stored.rows), ...judgeNumbers(stored)];
}

function judgeAcknowledged(ledger: readonly Acknowledged[], rows: readonly StoredRow[]): Finding[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ledger.flatMap((ack): Finding[] => {
    const row = byId.get(ack.id);
    const name = `${ack.clientId}, acknowledged in round ${ack.round} as ${ack.id}, number ${ack.seq} of ${ack.place}`;
    if (!row) return [{ fault: 'lost', what: `${name}, is not in the database` }];
    if (row.clientId !== ack.clientId || row.authorId !== ack.authorId) return [{ fault: 'lost', what: `${name}, is somebody else's row` }];
    if (row.body !== ack.body || row.place !== ack.place) return [{ fault: 'lost', what: `${name}, is stored with another text or elsewhere` }];
    return row.seq === ack.seq ? [] : [{ fault: 'disordered', what: `${name}, is stored as number ${row.seq}` }];
  });
}

function judgeOnce(rows: readonly StoredRow[]): Finding[] {
  return [
    ...repeated(rows, (row) => `${row.authorId} ${row.clientId}`).map(({ clientId }) => ({ fault: 'doubled' as const, what: `${clientId} is stored twice` })),
    ...repeated(rows, (row) => row.id).map(({ id }) => ({ fault: 'doubled' as const, what: `the id ${id} is there twice` })),
  ];
}

function judgeNumbers({ rows, lastSeqs }: Stored): Finding[] {
  return [...lastSeqs].flatMap(([place, lastSeq]): Finding[] => {
    const seqs = rows.filter((row) => row.place === place).map(({ seq }) => seq).sort((one, other) => one - other);
    const hole = seqs.findIndex((seq, index) => seq !== index + 1);
    if (hole >= 0) return [{ fault: 'disordered', what: `${place} goes from number ${seqs[hole - 1] ?? 0} to ${seqs[hole]}` }];
    return seqs.length === lastSeq ? [] : [{ fault: 'disordered', what: `${place} says it has ${lastSeq} and holds ${seqs.length}` }];
  });
}

function repeated<Row>(rows: readonly Row[], key: (row: Row) => string): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => seen.size === seen.add(key(row)).size);
}
