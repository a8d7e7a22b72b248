import type { ClientBase } from 'pg';
import { audiences, budgets, communeSizes, durations, practiceParts, type PracticePart } from '@passerelle/core/practices/contract.ts';
import { copyRows } from './seed-large-copy.ts';
import type { People } from './seed-large-people.ts';
import type { Chance } from './seed-large-random.ts';
import type { Texts } from './seed-large-texts.ts';
import { seededThemes } from './seed-large-words.ts';

type Options = { practices: number; texts: Texts; from: number; to: number };

/** Parts that the larger half of the sheets leave empty. */
const rareParts: readonly PracticePart[] = ['context', 'costAndMeans', 'results', 'partners', 'contacts'];

/** Sheets, four of five of them published, each made from one of the newest accepted answers; of one answer as many as there are more sheets. */
export async function seedPractices(client: ClientBase, chance: Chance, people: People, { practices, texts, from, to }: Options): Promise<number> {
  const curators = people.persons.filter(({ role }) => role !== 'member');
  const answers = await client.query<{ id: string }>(
    `select accepted_post_id as id from threads where programme_id = $1 and accepted_post_id is not null
     order by last_post_at desc limit $2`,
    [people.programmeId, practices],
  );
  const sheets = Array.from({ length: answers.rows.length > 0 ? practices : 0 }, (_, index) => {
    const postId = (answers.rows[index % answers.rows.length] as { id: string }).id;
    const at = Math.floor(from + ((to - from) * (index + 1)) / (practices + 1));
    const author = chance.pick(curators);
    return { postId, at, author, id: chance.idAt(at), title: texts.title(chance, author.language) };
  });
  const sheetRows = sheets.map(({ id, at, author, title }) => {
    const published = chance.often(0.8);
    const moment = new Date(at);
    return [
      id, people.programmeId, published ? 'published' : 'draft', published ? null : 'draft', chance.pick(seededThemes), title, author.language,
      author.id, chance.clientId(), moment, moment, moment, published ? moment : null,
      chance.pick(communeSizes), chance.pick(budgets), chance.pick(durations), `{${chance.pick(audiences)},${chance.pick(audiences)}}`,
    ];
  });
  function* blockRows() {
    for (const { id, author, title } of sheets) {
      yield [id, 'title', author.language, title, ''];
      const isShort = chance.often(0.6);
      for (const part of practiceParts) {
        const { body, html } = isShort && rareParts.includes(part) ? { body: '', html: '' } : texts.post(chance, author.language, part === 'summary' ? 1 : 3);
        yield [id, part, author.language, body, html];
      }
    }
  }
  let rows = await copyRows(client, 'practices', 'id programme_id status work theme title locale author_id client_id created_at updated_at worked_at published_at commune_size budget duration audiences'.split(' '), sheetRows);
  rows += await copyRows(client, 'practice_blocks', 'practice_id part locale body html'.split(' '), blockRows());
  // Each as it stands, the one version that is known of it.
  const versions = await client.query(
    `insert into practice_versions (practice_id, revision, act, author_id, created_at, title, theme, blocks)
     select p.id, p.revision, case when p.status = 'published' then 'published' else 'drafted' end, p.author_id, p.updated_at, p.title, p.theme,
       (select jsonb_object_agg(b.part, b.body) from practice_blocks b where b.practice_id = p.id and b.locale = p.locale and b.part <> 'title')
     from unnest($1::uuid[]) as s (id) join practices p on p.id = s.id`,
    [sheets.map(({ id }) => id)],
  );
  const sources = await client.query(
    `insert into practice_sources (id, practice_id, post_id, post_revision, html, created_at)
     select gen_random_uuid(), s.practice_id, p.id, p.revision, p.html, s.at
     from unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) as s (practice_id, post_id, at) join posts p on p.id = s.post_id`,
    [sheets.map(({ id }) => id), sheets.map(({ postId }) => postId), sheets.map(({ at }) => new Date(at))],
  );
  return rows + (versions.rowCount ?? 0) + (sources.rowCount ?? 0);
}
