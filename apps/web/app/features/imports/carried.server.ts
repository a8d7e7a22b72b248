import { gunzipSync, gzipSync } from 'node:zlib';
import { maxCsvBytes } from '@passerelle/core/imports/contract.ts';

/**
 * The file that was looked at, as a field of the form that imports it: a browser chooses no file by itself, and keeping it here
 * would leave addresses of people who are in no register. Packed, as a table shrinks to a fifth and lines are thin.
 */
export function packed(csv: string): string {
  return gzipSync(csv).toString('base64url');
}

/** What was packed; '' for a field that is something else, or far larger than it looks. */
export function unpacked(field: FormDataEntryValue | null): string {
  if (typeof field !== 'string') return '';
  try {
    return gunzipSync(Buffer.from(field, 'base64url'), { maxOutputLength: maxCsvBytes }).toString('utf8');
  } catch {
    return '';
  }
}
