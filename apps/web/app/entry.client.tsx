import { RemixBrowser } from '@remix-run/react';
import { startTransition, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { recover } from './features/installed/recover.ts';
import { createWords } from './lib/i18n.ts';
import { loadCatalogue, servedLocale } from './lib/i18n.browser.ts';
import { WordsProvider } from './lib/words.tsx';

window.addEventListener('vite:preloadError', () => void recover());

const locale = servedLocale();
const words = createWords(locale, await loadCatalogue(locale));

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <WordsProvider words={words}>
        <RemixBrowser />
      </WordsProvider>
    </StrictMode>,
  );
});
