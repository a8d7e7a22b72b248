import { Invalid, Unauthenticated } from '@passerelle/core/kernel/errors.ts';
import type { PrintedDocument } from '@passerelle/pdf/document.ts';
import { PrinterBusy, type Printer } from '@passerelle/pdf/printer.ts';

export type PrinterDeps = { printer: Pick<Printer, 'print'> };

/** How many documents one member may have printed at a time: nobody keeps the printer to themselves. */
const atOnce = 2;
const printing = new WeakMap<PrinterDeps['printer'], Map<string, number>>();

/** Prints for a member; Invalid `too-many`, with when to come again, for who has enough under way and while too many wait. */
export function printsFor({ printer }: PrinterDeps, memberId: string | null): (printed: PrintedDocument) => Promise<Uint8Array> {
  return async (printed) => {
    if (memberId === null) throw new Unauthenticated();
    const counts = printing.get(printer) ?? new Map<string, number>();
    printing.set(printer, counts);
    const own = counts.get(memberId) ?? 0;
    if (own >= atOnce) throw new Invalid('too-many', {}, 2);
    counts.set(memberId, own + 1);
    try {
      return await printer.print(printed);
    } catch (error) {
      throw error instanceof PrinterBusy ? new Invalid('too-many', {}, error.retryAfter) : error;
    } finally {
      const left = (counts.get(memberId) ?? 1) - 1;
      if (left > 0) counts.set(memberId, left);
      else counts.delete(memberId);
    }
  };
}
