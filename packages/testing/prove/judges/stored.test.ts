import { describe, expect, it } from 'vitest';
import { judgeStored, type Acknowledged, type Stored, type StoredRow } from './stored.ts';

const row = (seq: number, wishes: Partial<StoredRow> = {}): StoredRow => ({ place: 'pont', authorId: 'amina', clientId: `name ${seq}`, body: `texte ${seq}`, id: `id ${seq}`, seq, ...wishes });
const acknowledged = (one: StoredRow): Acknowledged => ({ ...one, round: 1 });
const sound = [row(1), row(2), row(3)];
const held = (rows: StoredRow[], lastSeq = rows.length): Stored => ({ rows, lastSeqs: new Map([['pont', lastSeq]]) });
const faultsOf = (ledger: StoredRow[], stored: Stored) => judgeStored(ledger.map(acknowledged), stored).map(({ fault }) => fault);

describe('the judge of what is stored', () => {
  it('finds nothing where everything acknowledged is there, also when more is', () => {
    expect(faultsOf(sound, held(sound))).toEqual([]);
    expect(faultsOf([row(2)], held(sound))).toEqual([]);
  });

  it('finds a planted loss: no row, somebody else’s, another text, another place', () => {
    expect(faultsOf(sound, held([row(1), row(2)]))).toEqual(['lost']);
    expect(faultsOf(sound, held([row(1), row(2), row(3, { authorId: 'rachid' })]))).toEqual(['lost']);
    expect(faultsOf(sound, held([row(1), row(2), row(3, { body: 'autre' })]))).toEqual(['lost']);
    expect(faultsOf([row(3, { place: 'rive' })], held(sound))).toEqual(['lost']);
  });

  it('finds a planted double: one name in two rows, one id in two rows', () => {
    expect(faultsOf(sound, held([...sound, row(4, { clientId: 'name 3' })]))).toEqual(['doubled']);
    expect(faultsOf([], held([...sound, row(4, { id: 'id 3' })]))).toEqual(['doubled']);
  });

  it('finds planted disorder: another number than acknowledged, a hole, a number twice, a count that is not so', () => {
    expect(faultsOf([row(3, { seq: 4 })], held(sound))).toEqual(['disordered']);
    expect(faultsOf([], held([row(1), row(3)], 3))).toEqual(['disordered']);
    expect(faultsOf([], held([row(1), row(2), row(2, { id: 'x', clientId: 'x' })], 3))).toEqual(['disordered']);
    expect(faultsOf([], held(sound, 4))).toEqual(['disordered']);
  });
});
