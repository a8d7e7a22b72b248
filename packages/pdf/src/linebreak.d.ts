declare module 'linebreak' {
  /** Where a text may be broken into lines (UAX 14). */
  export default class LineBreaker {
    constructor(text: string);
    /** The next place, after its spaces; null after the last. */
    nextBreak(): { position: number; required?: boolean } | null;
  }
}
