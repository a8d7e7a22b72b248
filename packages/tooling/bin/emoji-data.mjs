import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Writes anew what the emoji picker offers, per language: run by hand when a new version of CLDR is wanted, on the Node of
// the project (an older one knows fewer emoji). The packages are 200 MB for 300 kB, so they are fetched here and not installed.
const packages = ['emojibase-data@17.0.0', 'cldr-annotations-full@48.2.0', 'cldr-annotations-derived-full@48.2.0'];
const target = fileURLToPath(new URL('../../../apps/web/app/features/emoji/data/', import.meta.url));

/** Newer ones are squares on the telephones that people have. */
const newest = 15;
/** Emojibase's numbers: parts of other emoji, no choice by themselves. */
const components = 2;

const folder = mkdtempSync(join(tmpdir(), 'emoji-data-'));
try {
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--silent', ...packages], { stdio: 'inherit' });
  const read = (path) => JSON.parse(readFileSync(join(folder, 'node_modules', path), 'utf8'));
  const all = read('emojibase-data/en/data.json').filter(({ group, version }) => group !== undefined && group !== components && version <= newest);
  all.sort((one, other) => one.order - other.order);
  for (const language of ['fr', 'ar', 'en']) {
    const names = {
      ...read(`cldr-annotations-full/annotations/${language}/annotations.json`).annotations.annotations,
      ...read(`cldr-annotations-derived-full/annotationsDerived/${language}/annotations.json`).annotationsDerived.annotations,
    };
    const groups = Map.groupBy(all, ({ group }) => group);
    const lines = [...groups.values()].map((group) => group.map(({ emoji }) => lineOf(emoji, names)));
    writeFileSync(`${target}${language}.json`, `${JSON.stringify(lines, null, 0).replaceAll('],[', '],\n[')}\n`);
  }
  writeFileSync(`${target}LICENSE`, readFileSync(join(folder, 'node_modules/cldr-annotations-full/LICENSE')));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** `emoji|name|other words`. */
function lineOf(written, names) {
  const bare = written.replaceAll('\uFE0F', '');
  // As Unicode recommends it for interchange: the server takes no other.
  const emoji = /^\p{RGI_Emoji}$/v.test(written) ? written : bare;
  const { tts, default: words } = names[bare] ?? names[written];
  const [name] = tts;
  const known = new Set(name.split(/[\s:,]+/));
  const others = new Set(words.flatMap((word) => word.split(/\s+/)).filter((word) => !known.has(word)));
  return [emoji, name, [...others].join(' ')].join('|');
}
