import { randomUUID } from 'node:crypto';
import { messageReactions, messages, messageVersions } from '@passerelle/core/conversations/schema.ts';
import type { Database } from '@passerelle/core/kernel/database.ts';
import { renderMarkdown } from '@passerelle/core/kernel/markdown.ts';
import type { DemoTalk, DemoWhen } from './demo/index.ts';

export type Cast = {
  /** The id of whoever the demo calls so in this conversation. */
  idOf(by: string): string;
  /** A member's key to id and name, for those who are named in a text. */
  member(key: string): { id: string; name: string };
  at(when: DemoWhen): Date;
};
type Row = typeof messages.$inferInsert;

const minute = 60_000;

/**
 * Writes what was said in a conversation, in its order, with answers, edits, reactions, pins and deletions; answers the
 * last revision. What happened to a message is dated a few minutes after it.
 */
export async function writeTalk(tx: Database, conversationId: string, talk: readonly DemoTalk<string>[], cast: Cast): Promise<number> {
  const place = new Map(talk.flatMap(({ key }, index) => (key ? [[key, index + 1] as const] : [])));
  let revision = talk.length;
  const versions: (typeof messageVersions.$inferInsert)[] = [];
  const reactions: (typeof messageReactions.$inferInsert)[] = [];
  const rows = talk.map((said, index): Row => {
    const id = randomUUID();
    const createdAt = cast.at(said);
    const after = (minutes: number) => new Date(createdAt.getTime() + minutes * minute);
    const reacted = Object.entries(said.reactions ?? {}).flatMap(([emoji, all]) => all.map((by) => ({ emoji, memberId: cast.idOf(by) })));
    reacted.forEach((one, nth) => reactions.push({ ...one, messageId: id, createdAt: after(4 + nth) }));
    if (said.before) versions.push({ messageId: id, revision: index + 1, ...rendered(said.before, cast), writtenAt: createdAt });
    const changes = reacted.length + [said.before, said.pinnedBy, said.deleted].filter(Boolean).length;
    if (changes > 0) revision += changes;
    const seq = said.answers === undefined ? null : place.get(said.answers);
    if (seq === undefined) throw new Error(`the demo answers ${said.answers}, which nobody said there`);
    return {
      id, conversationId, createdAt, seq: index + 1, revision: changes > 0 ? revision : index + 1,
      authorId: cast.idOf(said.by), clientId: randomUUID(), replyTo: seq,
      ...(said.deleted ? { body: '', html: '', deletedAt: after(2) } : rendered(said.body, cast)),
      mentions: said.deleted ? null : mentionsIn(said.body, cast),
      reacted: reacted.length > 0,
      editedAt: said.before ? after(3) : null,
      ...(said.pinnedBy && { pinnedBy: cast.idOf(said.pinnedBy), pinnedAt: after(5) }),
    };
  });
  await tx.insert(messages).values(rows);
  if (versions.length > 0) await tx.insert(messageVersions).values(versions);
  if (reactions.length > 0) await tx.insert(messageReactions).values(reactions);
  return revision;
}

const named = /@\{([\w-]+)\}/g;

function mentionsIn(text: string, cast: Cast): string[] | null {
  const ids = [...new Set([...text.matchAll(named)].map(([, key]) => cast.member(key as string).id))];
  return ids.length > 0 ? ids : null;
}

function rendered(text: string, cast: Cast): { body: string; html: string } {
  const names = new Map<string, string>();
  const body = text.replace(named, (_, key: string) => {
    const { id, name } = cast.member(key);
    names.set(`m:${id}`, name);
    return `@[${name}](m:${id})`;
  });
  return { body, html: renderMarkdown(body, names) };
}
