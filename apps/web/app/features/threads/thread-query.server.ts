import type { ListThreadsInput } from '@passerelle/core/threads/contract.ts';

/** What the address asks for; the service refuses what it does not know. */
export function threadQuery(request: Request): ListThreadsInput {
  const { searchParams } = new URL(request.url);
  const named = ['cursor', 'theme', 'state'].map((name) => [name, searchParams.get(name)] as const);
  return Object.fromEntries(named.filter(([, value]) => value)) as ListThreadsInput;
}
