import { and, eq, or, sql } from 'drizzle-orm';
import { conversationMembers, conversations, messages } from '../conversations/schema.ts';
import { binomes } from '../binomes/schema.ts';
import type { Actor } from '../kernel/actor.ts';
import { isUniqueViolation, type Database } from '../kernel/database.ts';
import { Conflict, NotFound } from '../kernel/errors.ts';
import { folded } from '../kernel/folding.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { validate } from '../kernel/validate.ts';
import { memberRefJson } from '../members/view.ts';
import type { MemberRef } from '../members/contract.ts';
import { takesRepliesOf, visibleTo as threadVisibleTo } from '../threads/policy.ts';
import { threads } from '../threads/schema.ts';
import type { Threads } from '../threads/service.ts';
import { composePost } from './composing.ts';
import {
  askForwardInput,
  forwardPlacesInput,
  forwardSubjectInput,
  type AskForwardInput,
  type ForwardPlacesInput,
  type ForwardPlacesView,
  type ForwardSubjectInput,
  type ForwardSubjectView,
  type ForwardView,
} from './contract.ts';
import { forwardAsked, forwardChanged } from './events.ts';
import { mayShow } from './policy.ts';
import { newsOf, viewOf, type createForwardReader } from './reading.ts';
import { forwards } from './schema.ts';

type Reader = ReturnType<typeof createForwardReader>;
type Given = { conversationId: string; messageId: string };

const programmeOf = sql<string>`coalesce(${conversations.programmeId}, ${binomes.programmeId})`;

// The newest 5,000 titles are looked through: bounds what one question costs, however old the programme is.
const placesSql = `
  select t.id, t.title, t.locale, t.theme, t.last_post_at
  from conversation_members cm join conversations c on c.id = cm.conversation_id left join binomes b on b.id = c.binome_id
  left join lateral (
    select * from (
      select * from threads t where t.programme_id = coalesce(c.programme_id, b.programme_id)
        and ${takesRepliesOf('t', '$2')}
      order by t.last_post_at desc, t.id desc limit 5000
    ) t
    where strpos(${folded('t.title')}, ${folded('$3')}) > 0
    order by t.last_post_at desc, t.id desc limit 20
  ) t on true
  where cm.conversation_id = $1 and cm.member_id = $2 and cm.left_at is null
  order by t.last_post_at desc, t.id desc`;

type PlaceRow = Omit<ForwardPlacesView['threads'][number], 'lastPostAt'> & { last_post_at: Date };

/** Asking to show a message. */
export function createAsking(kernel: Kernel, reader: Reader, { replyWithin }: Pick<Threads, 'replyWithin'>) {
  const { db, query, work } = kernel;

  /** What the same member asked under that name before, if it is the same. */
  async function findAsked(actor: Actor, input: AskForwardInput): Promise<ForwardView | null> {
    const [row] = await db
      .select()
      .from(forwards)
      .where(and(eq(forwards.requestedBy, actor.memberId), eq(forwards.clientId, input.clientId)));
    if (!row) return null;
    const { messageId, threadId, note } = row;
    if (messageId !== input.messageId || threadId !== input.threadId || note !== input.note) throw new Conflict('client-id-reused');
    return reader.get(actor, row.id);
  }

  /** One's own words: the post is there at once. */
  async function post(unit: Work, actor: Actor, message: Subject, locale: ForwardView['thread']['locale'], { threadId, note = '' }: AskForwardInput) {
    const written = composePost(locale, note, { to: 'own' }, message.body);
    return (await replyWithin(unit, actor.memberId, { threadId, ...written })).id;
  }

  return {
    /**
     * Asks a message's author whether it may be shown in a thread; a message of one's own is shown at once. The same
     * `clientId` again gives the same request. NotFound for a message or thread that the actor does not see, and for a
     * thread of another programme. Conflict: `message-deleted`; `already-asked` while one waits; `refused-before` after
     * a no, which is final; `author-left` when nobody is there to be asked; `author-cannot-read` for a thread in a space
     * that the author does not read.
     */
    async ask(actor: Actor, input: AskForwardInput): Promise<ForwardView> {
      const asked = validate(askForwardInput, input);
      const before = await findAsked(actor, asked);
      if (before) return before;
      const id = kernel.newId();
      try {
        return await work.run(async (unit) => {
          const { tx, record } = unit;
          const message = await findSubject(tx, actor, asked, true);
          const { locale, authorReads } = await findThread(tx, actor, asked.threadId, message);
          const own = message.author.id === actor.memberId;
          const obstacle = await findObstacle(tx, actor, message, own);
          if (obstacle) throw new Conflict(obstacle.reason);
          // Nobody agrees to what they cannot look at.
          if (!authorReads) throw new Conflict('author-cannot-read');
          const at = kernel.now();
          const postId = own ? await post(unit, actor, message, locale, asked) : null;
          await tx.insert(forwards).values({
            id, postId, messageId: message.id, messageRevision: message.revision, requestedBy: actor.memberId, clientId: asked.clientId,
            threadId: asked.threadId, note: asked.note, state: own ? 'granted' : 'asked', askedAt: at, decidedAt: own ? at : null,
          });
          const row = await reader.find(actor, id, tx);
          record(own ? forwardChanged(newsOf(row, 'granted')) : forwardAsked(newsOf(row, 'asked')));
          return viewOf(actor, row);
        });
      } catch (error) {
        // The twin of this request was faster, and may have been found to be one that waits already.
        const late = isUniqueViolation(error) || (error instanceof Conflict && error.code === 'already-asked');
        const twin = late ? await findAsked(actor, asked) : null;
        if (!twin) throw error;
        return twin;
      }
    },

    /** The message that the actor thinks of showing, as a thread would show it. NotFound and `message-deleted` as for `ask`. */
    async subject(actor: Actor, input: ForwardSubjectInput): Promise<ForwardSubjectView> {
      const message = await findSubject(db, actor, validate(forwardSubjectInput, input), false);
      const own = message.author.id === actor.memberId;
      const obstacle = await findObstacle(db, actor, message, own);
      const { html } = composePost(actor.locale, '', own ? { to: 'own' } : { to: 'author', author: message.author }, message.body);
      return { author: message.author, own, html, obstacle: obstacle?.reason ?? null, forwardId: obstacle?.forwardId ?? null };
    },

    /** Where it may go: threads of the conversation's programme, found by their title, the newest post first. */
    async places(actor: Actor, input: ForwardPlacesInput): Promise<ForwardPlacesView> {
      const { conversationId, title } = validate(forwardPlacesInput, input);
      const rows = await query<PlaceRow>('forward_places', placesSql, [conversationId, actor.memberId, title]);
      if (rows.length === 0) throw new NotFound();
      const found = rows.filter(({ id }) => id !== null);
      return { threads: found.map(({ last_post_at: at, ...thread }) => ({ ...thread, lastPostAt: at.toISOString() })) };
    },
  };
}

type Subject = { id: string; conversationId: string; revision: number; body: string; author: MemberRef; programmeId: string };

/**
 * The message, if the actor may show it. `locked`: its row is the one lock of everything about its forwarding, and of its
 * being edited or deleted; whoever holds it may go on to a thread's row, never back.
 */
async function findSubject(on: Database, actor: Actor, { conversationId, messageId }: Given, locked: boolean): Promise<Subject> {
  const of = and(eq(messages.id, messageId), eq(messages.conversationId, conversationId), mayShow(actor, messages));
  if (locked) await on.select({ id: messages.id }).from(messages).where(of).for('no key update');
  const [row] = await on
    .select({
      id: messages.id, conversationId: messages.conversationId, revision: messages.revision, body: messages.body,
      deletedAt: messages.deletedAt, programmeId: programmeOf,
      author: sql<MemberRef>`(select ${memberRefJson} from members m join communes c on c.id = m.commune_id where m.id = ${messages.authorId})`,
    })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .leftJoin(binomes, eq(binomes.id, conversations.binomeId))
    .where(of);
  if (!row) throw new NotFound();
  if (row.deletedAt) throw new Conflict('message-deleted');
  return row;
}

async function findThread(tx: Database, actor: Actor, threadId: string, { programmeId, author }: Subject) {
  const [row] = await tx
    .select({ locale: threads.locale, authorReads: sql<boolean>`${threadVisibleTo({ memberId: author.id })}` })
    .from(threads)
    .where(and(eq(threads.id, threadId), eq(threads.programmeId, programmeId), threadVisibleTo(actor)));
  if (!row) throw new NotFound();
  return row;
}

type Obstacle = { reason: NonNullable<ForwardSubjectView['obstacle']>; forwardId: string | null };

/** A no holds, and so does consent that was taken back: nobody is asked for the same again and again. */
async function findObstacle(on: Database, actor: Actor, message: Subject, own: boolean): Promise<Obstacle | null> {
  if (own) return null;
  const refused = or(eq(forwards.state, 'refused'), and(eq(forwards.state, 'withdrawn'), sql`${forwards.postId} is not null`));
  const [before] = await on
    .select({ id: forwards.id, state: forwards.state })
    .from(forwards)
    .where(and(eq(forwards.messageId, message.id), eq(forwards.requestedBy, actor.memberId), or(eq(forwards.state, 'asked'), refused)))
    .orderBy(sql`${forwards.state} = 'asked' desc`)
    .limit(1);
  if (before) return { reason: before.state === 'asked' ? 'already-asked' : 'refused-before', forwardId: before.id };
  const [present] = await on
    .select({ memberId: conversationMembers.memberId })
    .from(conversationMembers)
    .where(and(
      eq(conversationMembers.conversationId, message.conversationId),
      eq(conversationMembers.memberId, message.author.id),
      sql`${conversationMembers.leftAt} is null`,
    ));
  return present ? null : { reason: 'author-left', forwardId: null };
}
