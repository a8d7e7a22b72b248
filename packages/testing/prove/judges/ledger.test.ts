import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openLedger } from './ledger.ts';

const folder = mkdtempSync(join(tmpdir(), 'passerelle-ledger-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('the ledger has on disk what it was given, each once, as soon as it says so', async () => {
  const ledger = await openLedger<number>(join(folder, 'ledger'));
  const kept: number[] = [];
  await Promise.all(
    Array.from({ length: 200 }, async (_, n) => {
      if (n % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
      await ledger.note(n);
      kept.push(n);
      expect(ledger.read()).toEqual(expect.arrayContaining(kept));
    }),
  );
  expect(ledger.read().toSorted((one, other) => one - other)).toEqual(Array.from({ length: 200 }, (_, n) => n));
  await ledger.close();
});
