import type { ContactKind } from '@passerelle/core/journal/contract.ts';
import { icon, NotebookIcon } from '#app/components/icons.tsx';

const icons = {
  call: icon('M6 4h3.500l1.500 4-2 1.500a11 11 0 0 0 5.500 5.500l1.500-2 4 1.500V18a2 2 0 0 1-2 2A14 14 0 0 1 4 6a2 2 0 0 1 2-2z'),
  visit: icon('M12 21c4.500-4.700 6.500-8 6.500-11a6.500 6.500 0 0 0-13 0c0 3 2 6.300 6.500 11zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z'),
  mail: icon('M4 6h16v12H4zM4.500 6.500 12 13l7.500-6.500'),
  meeting: icon('M7.500 11a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM16.500 11a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5zM3 18c0-2.700 1.700-4.300 4.500-4.300S12 15.300 12 18c0-2.700 1.700-4.300 4.500-4.300S21 15.300 21 18'),
  note: NotebookIcon,
} satisfies Record<ContactKind, unknown>;

/** What kind of contact it was, for the eye; the word stands beside it. */
export function KindIcon({ kind }: { kind: ContactKind }) {
  const Icon = icons[kind];
  return <Icon />;
}
