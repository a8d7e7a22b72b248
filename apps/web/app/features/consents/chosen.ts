import { maxTaken } from '#app/lib/contract-constants.ts';

const anId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What was ticked so far, on this page of the list and on others: the address carries it, so that it works without JavaScript. */
export function chosenIn(search: URLSearchParams, name: 'post' | 'message'): string[] {
  return [...new Set(search.getAll(name).filter((id) => anId.test(id)))].slice(0, maxTaken);
}
