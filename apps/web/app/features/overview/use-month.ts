import { dateFormat } from '#app/lib/formats.ts';
import { useReader } from '#app/lib/use-reader.ts';

/** A calendar month as people write it; nothing for none. */
export function useMonth(): (month: string | undefined) => string {
  const { tag } = useReader();
  return (month) => (month ? dateFormat(tag, 'month', 'UTC').format(new Date(month)) : '');
}
