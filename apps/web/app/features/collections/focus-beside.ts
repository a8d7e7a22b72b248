/** The row that something stands in is about to go: the focus goes to the one after it, or before it, and never to nothing. */
export function focusBeside(within: HTMLElement): void {
  const row = within.closest('li');
  const beside = row?.nextElementSibling ?? row?.previousElementSibling;
  const next = beside?.querySelector<HTMLElement>('button') ?? document.querySelector<HTMLElement>('main h1');
  next?.focus();
}
