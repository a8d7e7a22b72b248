const texts = 'textarea, input:not([type=hidden], [type=submit], [type=button], [type=radio], [type=checkbox])';

/** True while something stands in a field of the page that was not there when it came. */
export function isWriting(): boolean {
  return [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(texts)].some((field) => field.value !== field.defaultValue);
}
