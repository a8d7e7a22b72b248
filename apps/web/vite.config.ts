import { vitePlugin as remix } from '@remix-run/dev';
import { defineConfig } from 'vite';
import { catalogueUrls } from './vite/catalogue-urls.ts';
import { onlyOurLocales } from './vite/only-our-locales.ts';

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true;
  }
}

const catalogue = /locales\/(fr|ar|en)\/index\.ts$/;

export default defineConfig({
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
  ],
  build: {
    target: 'es2022',
    // Fonts stay files: inlined in the stylesheet, the Arabic one would be downloaded by everybody.
    assetsInlineLimit: 0,
    rollupOptions: {
      output: {
        chunkFileNames: ({ facadeModuleId }) => {
          const locale = facadeModuleId?.match(catalogue)?.[1];
          return locale ? `assets/locale-${locale}-[hash].js` : 'assets/[name]-[hash].js';
        },
      },
    },
  },
});
