import { data } from '@remix-run/node';
import { idSchema } from '@passerelle/core/kernel/contract.ts';

/** The id that an address names. One that cannot exist is answered like one that does not. */
export function pathId(id: string | undefined): string {
  const parsed = idSchema.safeParse(id);
  if (!parsed.success) throw data({ code: 'not-found' }, { status: 404 });
  return parsed.data;
}
