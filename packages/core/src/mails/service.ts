import { and, desc, eq } from 'drizzle-orm';
import { NotFound } from '../kernel/errors.ts';
import { pageInput, type Page, type PageInput } from '../kernel/contract.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { following, toPage } from '../kernel/pagination.ts';
import type { Work } from '../kernel/unit-of-work.ts';
import { requireId, validate } from '../kernel/validate.ts';
import { mails } from './schema.ts';

/** The job that hands one stored mail to the SMTP server; its data is {@link SendMailJob}. */
export const sendMailJob = 'mail.send';
export type SendMailJob = { mailId: string };

export type Letter = {
  to: string;
  subject: string;
  text: string;
  /** The same with its looks. */
  html?: string;
  /** Of a letter that comes again and again: where that is ended, by one POST (RFC 8058). */
  unsubscribe?: string;
};
export type KeptMail = Pick<Letter, 'to' | 'subject' | 'text'> & { id: string; html: string | null; createdAt: string };
/** Hands a letter to an SMTP server; rejects when it was not taken. */
export type Transport = (letter: Letter & { messageId: string }) => Promise<void>;

export type Mails = ReturnType<typeof createMails>;

/** Outgoing mail. Without a transport (`SMTP_URL` not set) letters are kept to be read, and never leave. */
export function createMails(
  kernel: Kernel,
  options: { transport: Transport | null; domain: string },
) {
  const { db } = kernel;
  const messageIdOf = (id: string) => `<${id}@${options.domain}>`;
  return {
    /** Stores letters with the change at hand; they leave only if that change commits. */
    async post(work: Work, ...letters: Omit<Letter, 'unsubscribe'>[]): Promise<void> {
      if (letters.length === 0) return;
      const rows = letters.map((letter) => {
        const id = kernel.newId();
        return { ...letter, id, subject: oneLine(letter.subject), messageId: messageIdOf(id), state: options.transport ? ('queued' as const) : ('kept' as const), createdAt: kernel.now() };
      });
      await work.tx.insert(mails).values(rows);
      if (options.transport) await work.enqueue(sendMailJob, rows.map(({ id }): SendMailJob => ({ mailId: id })));
    },

    /**
     * Sends a queued mail once. A crash between the server's yes and our commit can send a second copy,
     * which carries the same Message-ID (P11).
     */
    async deliver({ mailId }: SendMailJob): Promise<void> {
      const [mail] = await db
        .select()
        .from(mails)
        .where(and(eq(mails.id, mailId), eq(mails.state, 'queued')));
      if (!mail || !options.transport) return;
      const { to, subject, text, html, messageId } = mail;
      await options.transport({ to, subject, text, messageId, ...(html !== null && { html }) });
      // The text can hold a link's secret: once sent it has no reason to stay.
      await db
        .update(mails)
        .set({ state: 'sent', sentAt: kernel.now(), text: '', html: null })
        .where(eq(mails.id, mailId));
    },

    /**
     * Hands a letter over that was made for this moment, or keeps it; nothing else of it is stored. Whoever calls remembers
     * that it was. By the same `id` it has the same Message-ID. Rejects when it was not taken.
     */
    async handOver(id: string, { unsubscribe, ...letter }: Letter): Promise<void> {
      const ready = { ...letter, subject: oneLine(letter.subject), messageId: messageIdOf(id) };
      if (options.transport) return options.transport({ ...ready, ...(unsubscribe && { unsubscribe }) });
      await db.insert(mails).values({ ...ready, id, state: 'kept', createdAt: kernel.now() }).onConflictDoNothing();
    },

    /** What would have been sent, newest first; for the demo and development only, the edge sees to that. */
    async listKept(input: PageInput = {}): Promise<Page<KeptMail>> {
      const { cursor, limit } = validate(pageInput, input);
      const rows = await db
        .select()
        .from(mails)
        .where(
          and(
            eq(mails.state, 'kept'),
            following(cursor, mails.createdAt, mails.id),
          ),
        )
        .orderBy(desc(mails.createdAt), desc(mails.id))
        .limit(limit + 1);
      return toPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }), keptView);
    },

    /** One kept mail, or NotFound. */
    async getKept(id: string): Promise<KeptMail> {
      const [mail] = await db.select().from(mails).where(and(eq(mails.id, requireId(id)), eq(mails.state, 'kept')));
      if (!mail) throw new NotFound();
      return keptView(mail);
    },
  };
}

/** A header is one line: nothing a member wrote may begin another one. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function keptView(row: typeof mails.$inferSelect): KeptMail {
  const { id, to, subject, text, html, createdAt } = row;
  return { id, to, subject, text, html, createdAt: createdAt.toISOString() };
}
