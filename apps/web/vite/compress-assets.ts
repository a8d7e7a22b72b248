import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const worthIt = /\.(js|css|svg|json|txt|webmanifest)$/;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Writes each text file of the browser's build beside itself as .br and .gz, as small as can be: done once, here. */
export function compressAssets(): Plugin {
  let folder: string | null = null;
  return {
    name: 'compress-assets',
    apply: 'build',
    enforce: 'post',
    configResolved(config) {
      folder = config.build.ssr ? null : resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        if (!folder) return;
        const files = await readdir(folder, { recursive: true });
        await Promise.all(files.filter((file) => worthIt.test(file)).map((file) => compress(join(folder!, file))));
      },
    },
  };
}

/** Writes a file's compressed forms beside it. */
export async function compress(file: string): Promise<void> {
  const text = await readFile(file);
  // Below one packet there is nothing to win.
  if (text.length < 1000) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  await Promise.all([
    writeFile(`${file}.br`, await brotli(text, { params })),
    writeFile(`${file}.gz`, await zip(text, { level: 9 })),
  ]);
}
