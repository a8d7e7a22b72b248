/** What is said somewhere on the page, and in which language. */
export type PrintedText = { text: string; lang: string };

export type PrintedPart = {
  heading: string | null;
  /** The language of what is under the heading. */
  lang: string;
  /** As the core stored it: paragraphs, lists, quotations, emphasis, links. What else is in it is left out. */
  html: string;
  /** `lead`: how the whole begins; `small`: what stands after it. */
  look: 'lead' | 'text' | 'small';
};

/** A few numbers with their names, beside each other on a ground of their own. */
export type PrintedFigures = { kind: 'figures'; heading: string | null; lang: string; figures: { label: string; value: string }[] };

/** Words and numbers in rows: the first cell of each says what the others are of. */
export type PrintedTable = {
  kind: 'table';
  heading: string | null;
  lang: string;
  columns: string[];
  rows: {
    cells: string[];
    /** Drawn as a bar beside the row: of the longest, from 0 to 1. */
    bar?: number;
  }[];
};

/** A count over time as columns, the first where reading begins; `says` is for who does not see it. A table beside it has the numbers. */
export type PrintedColumns = {
  kind: 'columns';
  heading: string | null;
  lang: string;
  title: string;
  says: string;
  points: { label: string; value: number; shown: string }[];
};

/** A document to be printed: plain data, so that it can be handed to another thread. */
export type PrintedDocument = {
  /** The language of the words around the text; by it the pages run from the left or from the right. */
  lang: string;
  /** How it begins has a page of its own. */
  cover?: boolean;
  /** The name beside the mark. */
  product: string;
  /** What stands over the title: where it belongs. */
  eyebrow: string;
  title: PrintedText;
  author: string;
  byline: string;
  facts: { label: string; value: string }[];
  parts: (PrintedPart | PrintedFigures | PrintedTable | PrintedColumns)[];
  foot: string;
  /** With `<page/>` and `<pages/>` in it. */
  pageOf: string;
  /** Said at the end of what is longer than one prints. */
  cut: string;
};
