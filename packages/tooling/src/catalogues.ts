import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readCatalogue } from './i18n/catalogue.ts';
import { compareCatalogues } from './i18n/catalogue-problems.ts';
import { findKeyUses } from './i18n/key-uses.ts';
import { findPhysicalCss } from './i18n/physical-css.ts';
import { readSources } from './i18n/sources.ts';
import { compareUses } from './i18n/use-problems.ts';

/** French is written first; the others are held against it. */
const LANGUAGES = ['fr', 'ar', 'en'];

/** Everything that would show in one language and not in another, in the screens below `appDir`. */
export function checkCatalogues(appDir: string): string[] {
  const catalogues = LANGUAGES.map((language) => readCatalogue(`${appDir}/locales`, language));
  const code = readSources(appDir, ['.ts', '.tsx']);
  const styled = readSources(appDir, ['.css', '.tsx']);
  const [first] = catalogues;
  return [...compareCatalogues(catalogues), ...(first === undefined ? [] : compareUses(first, findKeyUses(code))), ...findPhysicalCss(styled)];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const appDir = fileURLToPath(new URL('../../../apps/web/app', import.meta.url));
  const problems = checkCatalogues(relative(process.cwd(), appDir) || '.');
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}
