import { inflateSync } from 'node:zlib';

/** What a reader of PDF finds in it, for tests: the text of each page, each piece in the order in which it is drawn, and the addresses of its links. */
export function readPdf(pdf: Uint8Array): { pages: string[]; links: string[]; catalogue: string } {
  const source = Buffer.from(pdf).toString('latin1');
  const objects = new Map([...source.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj/gm)].map(([, id, body]) => [Number(id), body!]));
  const fonts = new Map<number, Map<string, string>>();
  for (const [id, body] of objects) {
    const unicode = /\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
    if (unicode) fonts.set(id, charactersOf(streamOf(objects.get(Number(unicode))!)));
  }
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body)).map((body) => {
    const resources = objects.get(Number(/\/Resources (\d+) 0 R/.exec(body)?.[1]))!;
    const named = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, fonts.get(Number(id))!]));
    return textOf(streamOf(objects.get(Number(/\/Contents (\d+) 0 R/.exec(body)?.[1]))!), named);
  });
  return { pages, links: [...source.matchAll(/\/URI \((.*?)\)/g)].map(([, address]) => address!), catalogue: [...objects.values()].find((body) => /\/Type \/Catalog/.test(body))! };
}

function streamOf(body: string): string {
  const [, head, stream] = /^([\s\S]*?)stream\n([\s\S]*?)\nendstream/.exec(body) ?? [];
  const bytes = Buffer.from(stream ?? '', 'latin1');
  return head?.includes('FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
}

function charactersOf(map: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const [, first, , list] of map.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[(.*?)\]/g)) {
    [...list!.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, units], index) => {
      const text = String.fromCharCode(...(units!.match(/[0-9a-f]{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
      characters.set((Number.parseInt(first!, 16) + index).toString(16).padStart(4, '0'), text);
    });
  }
  return characters;
}

/** Pieces of text, one a line. Arabic stands in them as on the page, and is turned round as readers of PDF do. */
function textOf(content: string, fonts: Map<string, Map<string, string>>): string {
  let font = new Map<string, string>();
  const pieces: string[] = [];
  for (const [, name, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d. ])*)\] TJ/g)) {
    if (name) font = fonts.get(name)!;
    else {
      const signs = [...shown!.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, glyphs]) => glyphs!.match(/.{4}/g) ?? []).map((glyph) => font.get(glyph) ?? '');
      const text = signs.join('');
      pieces.push(/\p{Script=Arabic}/u.test(text) ? [...text].toReversed().join('') : text);
    }
  }
  return pieces.join('\n');
}
