import { randomUUID } from 'node:crypto';
import type { ImportPreview } from '@passerelle/core/imports/contract.ts';
import { packed } from './carried.server.ts';

/** Rows without an error that a page shows; errors are shown all. */
const rowsShown = 100;

/** What a page shows of a file that was looked at, and what the form needs that imports it. */
export type SeenFile = ImportPreview & { file: string; clientId: string; more: number };

export function seenFile(preview: ImportPreview, csv: string): SeenFile {
  const { rows } = preview;
  return { ...preview, rows: rows.slice(0, rowsShown), more: Math.max(0, rows.length - rowsShown), file: packed(csv), clientId: randomUUID() };
}
