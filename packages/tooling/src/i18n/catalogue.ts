import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** One language's texts by their full key, `auth.signIn.title`. */
export type Catalogue = { language: string; texts: Map<string, string>; damaged: string[] };

type Nested = { [key: string]: Nested | string };

/** Reads `fr.json`, or the files of `fr/`, whose names are the first part of their keys. */
export function readCatalogue(localesDir: string, language: string): Catalogue {
  const catalogue: Catalogue = { language, texts: new Map(), damaged: [] };
  const single = join(localesDir, `${language}.json`);
  if (existsSync(single)) addAll(catalogue, '', readJson(single, catalogue));
  const folder = join(localesDir, language);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  for (const file of files.sort()) addAll(catalogue, basename(file, '.json'), readJson(join(folder, file), catalogue));
  return catalogue;
}

function readJson(path: string, catalogue: Catalogue): Nested {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Nested;
  } catch (error) {
    catalogue.damaged.push(`${path}: ${(error as Error).message}`);
    return {};
  }
}

function addAll(catalogue: Catalogue, prefix: string, nested: Nested): void {
  for (const [name, value] of Object.entries(nested)) {
    const key = prefix === '' ? name : `${prefix}.${name}`;
    if (typeof value === 'string') {
      if (value.trim() === '') catalogue.damaged.push(`${catalogue.language}: ${key} is empty`);
      catalogue.texts.set(key, value);
    } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) addAll(catalogue, key, value);
    else catalogue.damaged.push(`${catalogue.language}: ${key} is neither a text nor a group of texts`);
  }
}
