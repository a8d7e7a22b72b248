import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';

/**
 * What was promised, on disk: an entry counts once it has been flushed, so that the ledger itself cannot forget what a
 * crash takes. Entries that come while a flush is under way share the next one.
 */
export async function openLedger<Entry>(path: string) {
  const file = await open(path, 'a');
  let waiting: string[] = [];
  let writing: Promise<void> | null = null;
  let next: Promise<void> | null = null;

  async function writeDown(): Promise<void> {
    const text = waiting.join('');
    waiting = [];
    await file.appendFile(text);
    await file.sync();
  }

  function turn(): Promise<void> {
    if (!writing) return (writing = writeDown().finally(() => (writing = null)));
    return (next ??= writing.then(() => {
      next = null;
      return turn();
    }));
  }

  return {
    note(entry: Entry): Promise<void> {
      waiting.push(`${JSON.stringify(entry)}\n`);
      return turn();
    },
    /** Everything noted, read back from the disk. */
    read: (): Entry[] => readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Entry),
    close: () => file.close(),
  };
}
