import { PrinterBusy } from '@passerelle/pdf/printer.ts';
import { expect, it } from 'vitest';
import { Unauthenticated } from '@passerelle/core/kernel/errors.ts';
import { printsFor } from './printing.ts';

const sheet = {} as Parameters<ReturnType<typeof printsFor>>[0];

/** A printer that prints when it is told to. */
function aSlowPrinter() {
  const waiting: (() => void)[] = [];
  const printer = { print: () => new Promise<Uint8Array>((resolve) => waiting.push(() => resolve(new Uint8Array([1])))) };
  return { printer, finish: () => waiting.splice(0).forEach((go) => go()) };
}

it('a member has two documents under way at most, and others are served meanwhile', async () => {
  const { printer, finish } = aSlowPrinter();
  const [leila, karim] = [printsFor({ printer }, 'leila'), printsFor({ printer }, 'karim')];
  const under = [leila(sheet), printsFor({ printer }, 'leila')(sheet)];
  await expect(leila(sheet)).rejects.toMatchObject({ code: 'too-many', retryAfter: 2 });
  const other = karim(sheet);
  finish();
  await expect(Promise.all([...under, other])).resolves.toHaveLength(3);
  const next = leila(sheet);
  finish();
  await expect(next).resolves.toEqual(new Uint8Array([1]));
});

it('while too many wait one is told when to come again; what fails otherwise fails as it did; strangers print nothing', async () => {
  const busy = printsFor({ printer: { print: () => Promise.reject(new PrinterBusy()) } }, 'leila');
  await expect(busy(sheet)).rejects.toMatchObject({ failure: 'invalid', code: 'too-many', retryAfter: 5 });
  const broken = printsFor({ printer: { print: () => Promise.reject(new Error('out of paper')) } }, 'leila');
  await expect(broken(sheet)).rejects.toThrow('out of paper');
  await expect(broken(sheet)).rejects.toThrow('out of paper');
  await expect(broken(sheet)).rejects.toThrow('out of paper');
  await expect(printsFor({ printer: { print: () => Promise.resolve(new Uint8Array()) } }, null)(sheet)).rejects.toThrow(Unauthenticated);
});
