// The least that reads the same rows: Fastify and pg, one statement and JSON.stringify. No session, no policy, no schema.
import fastify from 'fastify';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = fastify();
app.get('/', () => 'ready');

const columns = 'p.*, m.id as author_id, m.name, m.college, m.job_title, c.name_fr, c.name_ar';
const people = 'join members m on m.id = p.author_id join communes c on c.id = m.commune_id';

const list = `
  select ${columns}, b.html from practices p ${people} join practice_blocks b on b.practice_id = p.id and b.part = 'summary' and b.locale = p.locale
  where p.programme_id = (select id from programmes limit 1) and p.status = 'published'
    and ($1::text is null or p.theme = $1) and ($2::text is null or p.budget = $2) and ($3::text is null or $3 = any(p.audiences))
  order by p.updated_at desc, p.id desc limit 20`;

const sheet = `
  select ${columns}, (select json_agg(b) from practice_blocks b where b.practice_id = p.id) as blocks,
    (select json_agg(s) from practice_sources s where s.practice_id = p.id) as sources
  from practices p ${people} where p.id = $1`;

type Asked = { Params: { id: string }; Querystring: { theme?: string; budget?: string; audience?: string } };

app.get<Asked>('/practices', async ({ query: { theme, budget, audience } }, reply) => {
  const { rows } = await pool.query({ name: theme ? 'filtered' : 'list', text: list, values: [theme ?? null, budget ?? null, audience ?? null] });
  return reply.type('application/json').send(JSON.stringify(rows));
});

app.get<Asked>('/practices/:id', async ({ params }, reply) => {
  const { rows } = await pool.query({ name: 'sheet', text: sheet, values: [params.id] });
  return reply.type('application/json').send(JSON.stringify(rows));
});

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
