/** The post in which words are selected, and which; null when none are, or in several posts. */
export function selectedWords(): { seq: number; text: string } | null {
  const selection = document.getSelection();
  const text = selection?.toString().trim();
  if (!selection || !text || selection.rangeCount === 0) return null;
  const [from, to] = [selection.anchorNode, selection.focusNode].map((node) => (node instanceof Element ? node : node?.parentElement)?.closest('.prose')?.closest('.post[id]'));
  const seq = from && from === to ? /^post-(\d+)$/.exec(from.id)?.[1] : undefined;
  return seq ? { seq: Number(seq), text } : null;
}

/** What is selected in that post. */
export function selectedIn(seq: number): string | null {
  const selected = selectedWords();
  return selected?.seq === seq ? selected.text : null;
}
