import type { Face } from './fonts.ts';

/** A4, in points; the margins leave a line of some 75 characters. */
export const page = { width: 595.28, height: 841.89, side: 88, top: 64, bottom: 84 } as const;

/** The product's colours by day, on white. */
export const colours = { ink: '#1c2524', soft: '#515c59', line: '#d9d0bf', accent: '#0b5d66', strong: '#084850', ground: '#eef5f3' } as const;

/** How a text is set. `after`: the room below its last line. */
export type Look = { face: Face; size: number; leading: number; colour: string; after: number };

const sans = { family: 'sans', bold: false, italic: false } as const;
const serif = { family: 'serif', bold: false, italic: false } as const;
const heavy = { ...serif, bold: true } as const;

export const looks = {
  eyebrow: { face: { ...sans, bold: true }, size: 9.5, leading: 1.4, colour: colours.accent, after: 6 },
  title: { face: heavy, size: 24, leading: 1.2, colour: colours.ink, after: 8 },
  byline: { face: sans, size: 10, leading: 1.45, colour: colours.soft, after: 16 },
  label: { face: sans, size: 8.5, leading: 1.4, colour: colours.soft, after: 0 },
  fact: { face: { ...sans, bold: true }, size: 10, leading: 1.35, colour: colours.ink, after: 0 },
  heading: { face: heavy, size: 15, leading: 1.3, colour: colours.strong, after: 6 },
  subheading: { face: { ...sans, bold: true }, size: 11.5, leading: 1.4, colour: colours.ink, after: 4 },
  cell: { face: sans, size: 10, leading: 1.4, colour: colours.ink, after: 0 },
  lead: { face: serif, size: 13, leading: 1.45, colour: colours.ink, after: 8 },
  text: { face: sans, size: 11, leading: 1.5, colour: colours.ink, after: 7 },
  small: { face: sans, size: 9.5, leading: 1.45, colour: colours.soft, after: 5 },
  foot: { face: sans, size: 8.5, leading: 1.4, colour: colours.soft, after: 0 },
} as const satisfies Record<string, Look>;

/** Most pages, and most blocks of one part: what is longer is cut, and says so. */
export const most = { pages: 200, blocks: 6_000 } as const;
