import { afterEach, expect, it } from 'vitest';
import type { PrintedDocument } from './document.ts';
import { createPrinter, PrinterBusy, type Printer } from './printer.ts';
import { readPdf } from './read-pdf.ts';

const sheet = (text: string): PrintedDocument => ({
  lang: 'fr', product: 'Passerelle', eyebrow: '', title: { text, lang: 'fr' }, author: '', byline: '', facts: [], parts: [], foot: '', pageOf: '', cut: '',
});
let printer: Printer | undefined;
afterEach(() => printer?.close());

it('prints one after the other in a thread of its own, and each gets what they asked for', async () => {
  printer = createPrinter();
  const printed = await Promise.all(['Un', 'Deux', 'Trois'].map((title) => printer!.print(sheet(title))));
  expect(printed.map((pdf) => readPdf(pdf).pages[0])).toEqual([expect.stringContaining('Un'), expect.stringContaining('Deux'), expect.stringContaining('Trois')]);
});

it('refuses what would wait too long, and serves on', async () => {
  printer = createPrinter({ waiting: 1 });
  const [first, second, third] = ['Un', 'Deux', 'Trois'].map((title) => printer!.print(sheet(title)));
  await expect(third).rejects.toThrow(PrinterBusy);
  await expect(first).resolves.toBeTruthy();
  await expect(second).resolves.toBeTruthy();
  await expect(printer.print(sheet('Quatre'))).resolves.toBeTruthy();
});

it('gives up what takes too long, and prints the next with a new thread', async () => {
  printer = createPrinter({ patience: 1 });
  await expect(printer.print(sheet('Un'))).rejects.toThrow('too long');
  await printer.close();
  printer = createPrinter();
  await expect(printer.print(sheet('Deux'))).resolves.toBeTruthy();
});

it('what cannot be printed fails by itself, not the thread nor the next', async () => {
  printer = createPrinter();
  await expect(printer.print({ ...sheet('Un'), parts: null } as never)).rejects.toThrow();
  await expect(printer.print(sheet('Deux'))).resolves.toBeTruthy();
});

it('lets its thread go when there is nothing to print, and waits for nobody when it is closed', async () => {
  printer = createPrinter({ idle: 1 });
  await printer.print(sheet('Un'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await expect(printer.print(sheet('Deux'))).resolves.toBeTruthy();
  const left = printer.print(sheet('Trois'));
  await Promise.all([printer.close(), expect(left).rejects.toThrow('closed')]);
});
