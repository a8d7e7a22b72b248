// The least that reads the same rows: Fastify and pg, one statement and JSON.stringify. No session, no policy, no schema.
import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = fastify();
app.get('/', () => 'ready');

const page = `
  select t.title, t.state, t.last_seq, p.id, p.seq, p.revision, p.client_id, p.body, p.html, p.created_at,
    m.id as author_id, m.name, m.college, m.job_title, c.name_fr, c.name_ar
  from threads t join posts p on p.thread_id = t.id join members m on m.id = p.author_id join communes c on c.id = m.commune_id
  where t.id = $1 order by p.seq limit 20`;

const list = `
  select t.*, m.id as author_id, m.name, m.college, m.job_title, c.name_fr, c.name_ar
  from threads t join members m on m.id = t.author_id join communes c on c.id = m.commune_id
  where t.programme_id = (select id from programmes limit 1) order by t.last_post_at desc, t.id desc limit 20`;

const inbox = `
  select e.kind, e.subject_id, e.reason, e.news, e.at, t.title, t.locale, t.theme, p.html, m.name
  from inbox_entries e join threads t on t.id = e.subject_id join posts p on p.thread_id = t.id and p.seq = t.last_seq join members m on m.id = p.author_id
  where e.member_id = $1 and e.read_at is null and e.done_at is null order by e.at desc, e.subject_id desc limit 20`;

const store = `
  with numbered as (
    update threads set last_seq = last_seq + 1, last_revision = last_revision + 1, last_post_at = now() where id = $1 returning last_seq, last_revision
  )
  insert into posts (id, thread_id, seq, revision, author_id, client_id, body, html, created_at)
  select $2, $1, last_seq, last_revision, $3, $4, $5, $5, now() from numbered returning id, seq, created_at`;

type Path = { Params: { id: string }; Body: { clientId: string; body: string; authorId: string } };

app.get<Path>('/threads/:id', async ({ params }, reply) => {
  const { rows } = await pool.query({ name: 'page', text: page, values: [params.id] });
  return reply.type('application/json').send(JSON.stringify(rows));
});

app.get('/threads', async (_request, reply) => {
  const { rows } = await pool.query({ name: 'list', text: list });
  return reply.type('application/json').send(JSON.stringify(rows));
});

app.get<Path>('/inbox/:id', async ({ params }, reply) => {
  const { rows } = await pool.query({ name: 'inbox', text: inbox, values: [params.id] });
  return reply.type('application/json').send(JSON.stringify(rows));
});

app.post<Path>('/threads/:id/posts', async ({ params, body }) => {
  const { rows } = await pool.query({ name: 'store', text: store, values: [params.id, randomUUID(), body.authorId, body.clientId, body.body] });
  return rows[0];
});

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
