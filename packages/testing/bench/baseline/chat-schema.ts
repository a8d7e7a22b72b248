/** The bare server's own tables, beside the product's in the same database: the conversations are the same ones. */
export const bareChatSchema = `
  create table bare_conversations (id uuid primary key, last_seq bigint not null default 0);
  create table bare_messages (
    conversation_id uuid not null, seq bigint not null, author_id uuid not null, body text not null, created_at timestamptz not null,
    primary key (conversation_id, seq)
  );
  insert into bare_conversations (id) select id from conversations;`;
