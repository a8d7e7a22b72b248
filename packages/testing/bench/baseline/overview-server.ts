// The least that reads the same rows: Fastify and pg, one statement and JSON.stringify. No session, no policy, no schema, no health.
import fastify from 'fastify';
import { Pool } from 'pg';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = fastify();
app.get('/', () => 'ready');

const people = `join members m on m.id = b.mentor_id join communes mc on mc.id = m.commune_id join members e on e.id = b.mentee_id join communes ec on ec.id = e.commune_id`;
const columns = 'b.*, m.name as mentor, mc.name_fr as mentor_commune, e.name as mentee, ec.name_fr as mentee_commune';
const last = `(select max(msg.created_at) from conversations c join messages msg on msg.conversation_id = c.id where c.binome_id = b.id) as last_at`;

const statements = {
  overview: `
    select b.status, b.college, count(*), (select json_agg(w) from (select week, sum(messages), sum(contacts), count(*) from binome_weeks group by week order by week desc limit 12) w) as weeks
    from binomes b where b.programme_id = $1 group by 1, 2`,
  list: `select ${columns}, ${last} from binomes b ${people} where b.programme_id = $1 order by b.created_at desc, b.id desc limit 20`,
  csv: `select ${columns}, ${last} from binomes b ${people} where b.programme_id = $1`,
} as const;

for (const [name, text] of Object.entries(statements)) {
  app.get<{ Querystring: { programme: string } }>(`/${name}`, async ({ query: { programme } }, reply) => {
    const { rows } = await pool.query({ name, text, values: [programme] });
    return reply.type('application/json').send(JSON.stringify(rows));
  });
}

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
