import type { ListPracticesInput } from '@passerelle/core/practices/contract.ts';

/** What the address asks for; the service refuses what it does not know. */
export function practiceQuery(request: Request): ListPracticesInput {
  const { searchParams } = new URL(request.url);
  const named = ['cursor', 'theme', 'status'].map((name) => [name, searchParams.get(name)] as const);
  return Object.fromEntries(named.filter(([, value]) => value)) as ListPracticesInput;
}
