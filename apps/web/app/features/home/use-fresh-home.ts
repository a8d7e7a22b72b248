import { useFreshPage } from '#app/lib/use-fresh-page.ts';

const always = () => true;

/** Asks for the page's lists again when something in them changed. */
export function useFreshHome(): void {
  useFreshPage({
    'thread.asked': always,
    'thread.changed': always,
    'practice.published': always,
    'inbox.changed': always,
    'follow.changed': always,
    'binome.paired': always,
    'binome.changed': always,
  });
}
