import { renderMarkdown } from '@passerelle/core/kernel/markdown.ts';
import type { Chance } from './seed-large-random.ts';
import { partnerTowns, referenceTowns } from './seed-large-places.ts';
import { arabic, french, type Words } from './seed-large-words.ts';

export type Text = { body: string; html: string };
export type Language = 'fr' | 'ar';

/** Paragraphs drawn once and rendered by the product's own renderer; texts are put together from them. */
const poolSize = 4000;

export type Texts = ReturnType<typeof createTexts>;

/** Texts with the HTML that the product would have stored for them. */
export function createTexts(chance: Chance) {
  const pools = { fr: createPool(chance, french), ar: createPool(chance, arabic) };
  const words = { fr: french, ar: arabic };
  const townIn = (drawn: Chance, language: Language) => drawn.pick(drawn.often(0.5) ? referenceTowns : partnerTowns)[language === 'fr' ? 0 : 1];
  return {
    /** A post: an opening that names a town, and up to `most` paragraphs, sometimes a list at the end. */
    post(drawn: Chance, language: Language, most: number): Text {
      const opening = drawn.pick(words[language].openings)(townIn(drawn, language), drawn.between(3, 900));
      const blocks = [{ body: opening, html: `<p dir="auto">${opening}</p>` }];
      const { paragraphs, lists } = pools[language];
      for (let count = drawn.between(1, most); count > 0; count -= 1) blocks.push(drawn.pick(paragraphs));
      if (drawn.often(0.1)) blocks.push(drawn.pick(lists));
      return { body: blocks.map(({ body }) => body).join('\n\n'), html: blocks.map(({ html }) => html).join('\n') };
    },
    /** A chat message: one paragraph. */
    message: (drawn: Chance, language: Language): Text => drawn.pick(pools[language].lines),
    title: (drawn: Chance, language: Language): string =>
      drawn.pick(words[language].titles)(drawn.pick(words[language].objects), townIn(drawn, language)),
  };
}

function createPool(chance: Chance, words: Words) {
  const many = (count: number, body: () => string) => Array.from({ length: count }, () => rendered(body()));
  const sentence = () => sentenceOf(chance, words);
  const lines = many(poolSize, () => (chance.often(0.4) ? chance.pick(words.questions)(chance.pick(words.objects)) : sentence()));
  const paragraphs = many(poolSize, () => {
    const sentences = Array.from({ length: chance.between(1, 4) }, sentence);
    const [first = ''] = sentences;
    // Now and then somebody stresses what comes first.
    return chance.often(0.1) ? [`**${first}**`, ...sentences.slice(1)].join(' ') : sentences.join(' ');
  });
  const lists = many(poolSize / 10, () => Array.from({ length: chance.between(2, 5) }, () => `- ${chance.pick(words.objects)}`).join('\n'));
  return { lines, paragraphs, lists };
}

function rendered(body: string): Text {
  return { body, html: renderMarkdown(body) };
}

function sentenceOf(chance: Chance, words: Words): string {
  const { subjects, verbs, objects, means, outcomes } = words;
  const core = `${chance.pick(subjects)} ${chance.pick(verbs)} ${chance.pick(objects)} ${chance.pick(means)}`;
  const whole = words === french ? `${core} ; ${chance.pick(outcomes)}.` : `${core}، ${chance.pick(outcomes)}.`;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`;
}
