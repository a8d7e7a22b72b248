import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

/**
 * The parts of the catalogue that come with the pages that use them: `app/locales/<language>/<part>.ts`. What opens over
 * a page fetches its words (`later`) by itself: they may fail to come, and can then be asked for again.
 */
const parts = ['peers', 'pairs', 'accounts'] as const;
type Part = (typeof parts)[number];

const prefix = 'virtual:words-of/';
/** The part that a module of `words-of` brings; null for any other module. */
export function partBroughtBy(id: string): Part | null {
  return parts.find((part) => id === `\0${prefix}${part}`) ?? null;
}

/**
 * A module that uses words of a part waits for that part before it is run, so that a page never shows a key instead of
 * a word, and nobody has to remember which page needs what. In the server all words are at hand. What is in the chunks
 * `withoutParts`, which come with every page or with a conversation, can have no words but those that come with every
 * page: else the build ends.
 */
export function wordsWithUse(withoutParts: string[]): Plugin {
  const users = new Map<string, Part[]>();
  let uses: (code: string) => Part[] = () => [];
  return {
    name: 'words-with-use',
    configResolved(config) {
      uses = readUses(join(config.root, 'app/locales/fr'));
    },
    resolveId: (source) => (source.startsWith(prefix) ? `\0${source}` : undefined),
    load(id) {
      const part = partBroughtBy(id);
      return part ? `import { bringWords } from '#app/lib/i18n.browser.ts';\nawait bringWords('${part}');` : undefined;
    },
    transform(code, id, options) {
      if (options?.ssr || !/\/app\/.*\.tsx?(\?.*)?$/.test(id) || id.includes('/locales/')) return undefined;
      const used = uses(code);
      if (used.length === 0) return undefined;
      users.set(id, used);
      // At the end, and on one line: the lines of the code stay where they were.
      return { code: `${code}\n${used.map((part) => `import '${prefix}${part}';`).join(' ')}`, map: null };
    },
    generateBundle(_options, bundle) {
      const files = Object.values(bundle).filter((file) => file.type === 'chunk' && withoutParts.includes(file.name));
      for (const id of files.flatMap((file) => (file.type === 'chunk' ? file.moduleIds : []))) {
        const used = users.get(id);
        if (used) this.error(`${id} comes with every page or a conversation, but uses words that do not come with every page: those of ${used.join(', ')}`);
      }
    },
  };
}

/** Finds the keys in a module: `'threads.title'`, or the beginning of one that is put together, `` `threads.kind.${kind}` ``. */
function readUses(folder: string): (code: string) => Part[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const words = new Map(files.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(join(folder, file), 'utf8')) as object]));
  const partOf = new Map<string, Part>();
  for (const part of parts) {
    for (const [, name] of readFileSync(join(folder, `${part}.ts`), 'utf8').matchAll(/from '\.\/([\w-]+)\.json'/g)) partOf.set(name!, part);
  }
  const key = new RegExp(`['"\`](${[...partOf.keys()].join('|')})\\.([\\w-]*)([.'"\`]|\\$\\{)`, 'g');
  return (code) => {
    const used = new Set<Part>();
    for (const [, name, next, end] of code.matchAll(key)) {
      const goesOn = end === '${' ? '' : '_';
      const is = Object.keys(words.get(name!)!).some((known) => known === next || known.startsWith(`${next}${goesOn}`));
      if (is) used.add(partOf.get(name!)!);
    }
    return [...used];
  };
}
