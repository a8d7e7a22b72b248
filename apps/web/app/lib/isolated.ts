/** A name of another script keeps to itself inside a sentence, and does not turn the line round. */
export const isolated = (text: string) => `\u2068${text}\u2069`;
