import type { z } from 'zod';

/** What the address asks of a list. A filter that does not exist is left out: the whole list helps more than a refusal. */
export function addressQuery<S extends z.ZodObject>(schema: S, request: Request): z.input<S> {
  const { searchParams } = new URL(request.url);
  const known = Object.entries(schema.shape).flatMap(([name, field]) => {
    const value = searchParams.get(name);
    return value && (field as z.ZodType).safeParse(value).success ? [[name, value]] : [];
  });
  return Object.fromEntries(known) as z.input<S>;
}
