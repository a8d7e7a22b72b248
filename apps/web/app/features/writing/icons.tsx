import { icon } from '#app/components/icons.tsx';
import type { Mark } from './marks.ts';

export const markIcons: Record<Mark, ReturnType<typeof icon>> = {
  bold: icon('M7 5h5.500a3.300 3.300 0 0 1 0 6.700H7zM7 11.700h6.300a3.650 3.650 0 0 1 0 7.300H7z'),
  italic: icon('M10 5h7M7 19h7M13.500 5l-3 14'),
  link: icon('M10 14a4 4 0 0 0 5.700 0l3-3a4 4 0 0 0-5.700-5.700l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1'),
  list: icon('M9 6.500h11M9 12h11M9 17.500h11M4.500 6.500v.01M4.500 12v.01M4.500 17.500v.01', true),
  quote: icon('M4.500 5v14M9 7h11M9 12h11M9 17h7', true),
  code: icon('m8.500 7-5 5 5 5M15.500 7l5 5-5 5'),
};
