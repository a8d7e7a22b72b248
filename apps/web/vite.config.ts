import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { catalogueUrls } from './vite/catalogue-urls.ts';
import { compressAssets } from './vite/compress-assets.ts';
import { minifyAgain } from './vite/minify-again.ts';
import { onlyOurLocales } from './vite/only-our-locales.ts';
import { serviceWorker } from './vite/service-worker.ts';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

/** What every page needs travels in two files that change at different times, not in thirty small ones. */
function sharedChunk(id: string): string | undefined {
  if (/node_modules\/(react|react-dom|scheduler|@remix-run)\//.test(id)) return 'platform';
  if (/app\/(components\/(?!dialog-window|popover-window)|lib\/|features\/shell\/)[\w./-]+\.tsx?$/.test(id)) return 'interface';
  return undefined;
}

const catalogue = /locales\/(fr|ar|en)\/index\.ts$/;

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
          const locale = facadeModuleId?.match(catalogue)?.[1];
          return locale ? `assets/locale-${locale}-[hash].js` : 'assets/[name]-[hash].js';
        },
      },
    },
  },
}));
