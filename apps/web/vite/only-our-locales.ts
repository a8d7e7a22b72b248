import type { Plugin } from 'vite';

const ours = /(fr-FR|ar-AE|en-US)\.[cm]?js$/;
const translations = /react-(aria|stately)(-components)?\/dist\/.*intl.*\/[a-z]{2}-[A-Z]{2}\.[cm]?js$/;

/** react-aria brings its few strings in thirty languages; the three of the product are kept. */
export function onlyOurLocales(): Plugin {
  return {
    name: 'only-our-locales',
    load: (id) => (translations.test(id) && !ours.test(id) ? 'export default {};' : undefined),
  };
}
