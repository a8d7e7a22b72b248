/**
 * A message or post as a screen needs it: what is shown is the HTML, and the Markdown beside it would make a page's data
 * nearly twice as long on its way over a thin line. Whoever edits asks for the source.
 */
export function withoutSource<Written extends { body: string }>(written: Written): Written {
  return { ...written, body: '' };
}
