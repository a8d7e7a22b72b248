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

/** A document to be printed: plain data, so that it can be handed to another thread. */
export type PrintedDocument = {
  /** The language of the words around the text; by it the pages run from the left or from the right. */
  lang: string;
  /** The name beside the mark. */
  product: string;
  /** What stands over the title: where it belongs. */
  eyebrow: string;
  title: PrintedText;
  author: string;
  byline: string;
  facts: { label: string; value: string }[];
  parts: PrintedPart[];
  foot: string;
  /** With `<page/>` and `<pages/>` in it. */
  pageOf: string;
  /** Said at the end of what is longer than one prints. */
  cut: string;
};
