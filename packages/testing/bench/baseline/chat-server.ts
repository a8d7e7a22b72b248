// The least that does the job: Fastify, Socket.IO and pg. No session, no policy, no validation, no Markdown.
import fastify from 'fastify';
import { Pool } from 'pg';
import { Server } from 'socket.io';

const pool = new Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const app = fastify();
const io = new Server(app.server, { serveClient: false, perMessageDeflate: false });
app.get('/', () => 'ready');

const store = `
  with numbered as (update bare_conversations set last_seq = last_seq + 1 where id = $1 returning last_seq)
  insert into bare_messages (conversation_id, seq, author_id, body, created_at)
  select $1, last_seq, $2, $3, now() from numbered returning seq, created_at`;

const since = 'select seq, author_id, body, created_at from bare_messages where conversation_id = $1 and seq > $2 order by seq limit 201';
// Reads the product's own rows: the same table, the same index.
const page = 'select * from messages where conversation_id = $1 and seq < $2 order by seq desc limit 51';

app.get<{ Params: { id: string }; Querystring: { before?: string } }>('/conversations/:id/messages', async ({ params, query }, reply) => {
  const { rows } = await pool.query({ name: 'page', text: page, values: [params.id, query.before ?? Number.MAX_SAFE_INTEGER] });
  return reply.type('application/json').send(JSON.stringify(rows));
});

type Sent = { conversationId: string; clientId: string; body: string };

io.on('connection', (socket) => {
  const { memberId, rooms } = socket.handshake.auth as { memberId: string; rooms: string[] };
  void socket.join(rooms);
  socket.on('conversation.send', async ({ conversationId, clientId, body }: Sent, ack: (answer: object) => void) => {
    const { rows } = await pool.query({ name: 'store', text: store, values: [conversationId, memberId, body] });
    const message = { ...rows[0], conversationId, clientId, authorId: memberId, body };
    ack({ ok: true, data: message });
    io.to(conversationId).emit('message.sent', message);
  });
  socket.on('conversation.changes', async ({ conversationId, afterRevision }: { conversationId: string; afterRevision: number }, ack: (answer: object) => void) => {
    const { rows } = await pool.query({ name: 'since', text: since, values: [conversationId, afterRevision] });
    ack({ ok: true, data: { messages: rows.map((row) => ({ ...row, seq: Number(row.seq) })) } });
  });
});

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('SIGTERM', () => process.exit(0));
