import { describe, expect, it } from 'vitest';
import { judgeSnapshot, type Snapshot } from './snapshot.ts';

const message = (seq: number, wishes: object = {}) => ({ id: `id ${seq}`, seq, revision: seq, body: 'Bonjour', ...wishes });
const truth: Snapshot = { from: 1, messages: [1, 2, 3].map((seq) => message(seq)), rest: { revision: 3, pending: [] } };
const faultsOf = (held: Partial<Snapshot>) => judgeSnapshot('Amina', { ...truth, ...held }, truth).map(({ fault }) => fault);

describe('the judge of a kept state', () => {
  it('finds nothing where it equals a fresh read, from wherever it begins', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ from: 3, messages: [message(3)] })).toEqual([]);
  });

  it('finds a planted loss: a message, an edit, a deletion, anything beside the messages', () => {
    expect(faultsOf({ messages: [message(1), message(3)] })).toEqual(['lost']);
    expect(faultsOf({ messages: [message(1), message(2), message(3, { body: 'Bonsoir' })] })).toEqual(['lost']);
    expect(faultsOf({ rest: { revision: 2, pending: [] } })).toEqual(['lost']);
    expect(faultsOf({ rest: { revision: 3, pending: ['unsent'] } })).toEqual(['lost']);
  });

  it('finds a planted double, and what should not be there any more', () => {
    expect(faultsOf({ messages: [...truth.messages, message(3)] })).toEqual(['doubled']);
    expect(faultsOf({ messages: [...truth.messages, message(4)] })).toEqual(['doubled']);
  });

  it('finds planted disorder', () => {
    expect(faultsOf({ messages: [message(2), message(1), message(3)] })).toEqual(['disordered']);
  });
});
