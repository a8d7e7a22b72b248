import { expect, it } from 'vitest';
import { clientIdSchema } from '@passerelle/core/kernel/contract.ts';
import { draftClientId } from './draft-client-id.ts';

it('gives each post of a page a name of its own, and the same post the same name', () => {
  const key = crypto.randomUUID();
  const names = Array.from({ length: 100 }, (_, seq) => draftClientId(key, seq));
  expect(new Set(names).size).toBe(100);
  expect(names[7]).toBe(draftClientId(key, 7));
  for (const name of names) expect(clientIdSchema.safeParse(name).success).toBe(true);
});
