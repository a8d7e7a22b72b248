import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { catalogueUrls } from './vite/catalogue-urls.ts';
import { compressAssets } from './vite/compress-assets.ts';
import { minifyAgain } from './vite/minify-again.ts';
import { onlyOurLocales } from './vite/only-our-locales.ts';
import { serviceWorker } from './vite/service-worker.ts';
import { partBroughtBy, wordsWithUse } from './vite/words-with-use.ts';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

// What is written with, in conversations and in threads, and who stands in for whom where one writes; not what opens only when it is asked for.
const writing = /features\/(mentions\/|reactions\/|(forwards|relays)\/use-waiting-|conversations\/(days|use-draft|clocks)\.|handovers\/stand-in-line\.)/;
// What brings it there, and keeps it until then. What every page needs of it is in the interface.
const outbox = /features\/outbox\/(?!rest|outbox|keeper)/;

/** What pages share travels in few files: on a thin line each costs as much as a kilobyte, and one waits for the other. */
function sharedChunk(id: string): string | undefined {
  if (/node_modules\/(react|react-dom|scheduler|@remix-run)\//.test(id)) return 'platform';
  if (/app\/(components\/(?!dialog-window|popover-window)|lib\/|features\/(shell\/|installed\/built-manifest))[\w./-]*\.tsx?$/.test(id)) return 'interface';
  if (writing.test(id)) return 'writing';
  if (outbox.test(id)) return 'outbox';
  const part = partBroughtBy(id);
  // By this name the server sees that a page needs those words.
  return part ? `words-${part}` : undefined;
}

const catalogue = /locales\/(fr|ar|en)\/(\w+)\.ts$/;

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
    wordsWithUse(['interface', 'writing', 'outbox', '_app.conversations._id']),
    catalogueUrls(),
    onlyOurLocales(),
    minifyAgain(),
    serviceWorker(),
    compressAssets(),
  ],
  build: {
    target: 'es2022',
    // Fonts stay files: inlined in the stylesheet, the Arabic one would be downloaded by everybody.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        ...(isSsrBuild ? {} : { manualChunks: sharedChunk }),
        chunkFileNames: ({ facadeModuleId }) => {
          const [, locale, part] = facadeModuleId?.match(catalogue) ?? [];
          return locale ? `assets/locale-${locale}-${part}-[hash].js` : 'assets/[name]-[hash].js';
        },
      },
    },
  },
}));
