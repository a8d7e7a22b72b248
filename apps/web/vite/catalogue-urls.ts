import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const id = 'virtual:catalogue-urls';

/**
 * Tells the server where the built catalogue of each language is, so that the page can preload it: without the hint
 * the browser would learn of it only after having run the first script, one round trip later.
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
      const files = known ? readdirSync(assets) : [];
      const urls = Object.fromEntries(
        files.flatMap((file) => {
          const locale = file.match(/^locale-(fr|ar|en)-[\w-]+\.js$/)?.[1];
          return locale ? [[locale, `/assets/${file}`]] : [];
        }),
      );
      return `export default ${JSON.stringify(urls)};`;
    },
  };
}
