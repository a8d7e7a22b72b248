import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const id = 'virtual:catalogue-urls';

/**
 * Tells the server where the built parts of each language's catalogue are, so that a page can preload those it needs:
 * without the hint the browser would learn of them only after having run the first script, one round trip later.
 */
export function catalogueUrls(): Plugin {
  let assets = '';
  let known = false;
  return {
    name: 'catalogue-urls',
    configResolved(config) {
      // Remix builds the browser's half first; the server's half can read what came out of it.
      known = config.command === 'build' && Boolean(config.build.ssr);
      assets = join(config.root, 'build/client/assets');
    },
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load(loaded) {
      if (loaded !== `\0${id}`) return undefined;
      const urls: Record<string, Record<string, string>> = { fr: {}, ar: {}, en: {} };
      for (const file of known ? readdirSync(assets) : []) {
        const [, locale, part] = file.match(/^locale-(fr|ar|en)-(\w+?)-[\w-]{8}\.js$/) ?? [];
        if (locale && part) urls[locale]![part] = `/assets/${file}`;
      }
      return `export default ${JSON.stringify(urls)};`;
    },
  };
}
