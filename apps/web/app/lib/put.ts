/** Writes into a field as if it were typed: from `from` (the caret, unless said) up to the caret, which then stands after it. */
export function put(area: HTMLTextAreaElement, text: string, from = area.selectionStart): void {
  area.setRangeText(text, from, area.selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Puts another text into a field, the caret at its end. */
export function replace(area: HTMLTextAreaElement | HTMLInputElement, text: string): void {
  area.value = text;
  area.setSelectionRange(text.length, text.length);
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
