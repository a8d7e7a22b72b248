import { fileURLToPath } from 'node:url';
import type { ResolvedConfig } from 'vite';
import { describe, expect, test } from 'vitest';
import { wordsWithUse } from './words-with-use.ts';

type Handler = (...args: unknown[]) => { code: string } | undefined;

/** What is put behind a module's own code. */
function brought(code: string, { id = '/app/features/x.tsx', ssr = false } = {}): string[] {
  const plugin = wordsWithUse(['interface']);
  (plugin.configResolved as (config: Partial<ResolvedConfig>) => void)({ root: fileURLToPath(new URL('..', import.meta.url)) });
  const changed = (plugin.transform as unknown as Handler)(code, id, { ssr });
  return [...(changed?.code.slice(code.length) ?? '').matchAll(/virtual:words-of\/(\w+)/g)].map(([, part]) => part!);
}

describe('a module brings the words that it uses', () => {
  test.each([
    ['a key', `t('threads.title')`, ['peers']],
    ['a key that is put together', 't(`posts.${what}`)', ['peers']],
    ['a plural', `t('home.replies', { count })`, ['peers']],
    ['of two parts', `t('threads.title'); t("auth.signIn.title")`, ['peers', 'accounts']],
    ['none: it has those of every page', `t('common.close')`, []],
    ['none: the name of an event is no key', `on('threads.nothing-like-it', act)`, []],
    ['none: what opens over a page fetches its own', `t('acts.edit')`, []],
  ])('%s', (_what, code, parts) => {
    expect(brought(code)).toEqual(parts);
  });

  test('but not in the server, which has all of them, and not a catalogue', () => {
    expect(brought(`t('threads.title')`, { ssr: true })).toEqual([]);
    expect(brought(`import threads from 'threads.title'`, { id: '/app/locales/fr/peers.ts' })).toEqual([]);
  });
});
