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

export type Letter = { to: string; subject: string; text: string };
export type KeptMail = Letter & { id: string; createdAt: string };
/** Hands a letter to an SMTP server; rejects when it was not taken. */
export type Transport = (letter: Letter & { messageId: string }) => Promise<void>;

export type Mails = ReturnType<typeof createMails>;

/** Outgoing mail. Without a transport (`SMTP_URL` not set) letters are kept to be read, and never leave. */
export function createMails(
  kernel: Kernel,
  options: { transport: Transport | null; domain: string },
) {
  const { db } = kernel;
  return {
    /** Stores a letter with the change at hand; it leaves only if that change commits. */
    async post(work: Work, letter: Letter): Promise<void> {
      const id = kernel.newId();
      await work.tx.insert(mails).values({
        ...letter,
        id,
        // A header is one line: nothing a member wrote may begin another one.
        subject: letter.subject.replace(/\s+/g, ' '),
        messageId: `<${id}@${options.domain}>`,
        state: options.transport ? 'queued' : 'kept',
        createdAt: kernel.now(),
      });
      if (options.transport) await work.enqueue(sendMailJob, { mailId: id } satisfies SendMailJob);
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
      await options.transport(mail);
      // The text can hold a link's secret: once sent it has no reason to stay.
      await db
        .update(mails)
        .set({ state: 'sent', sentAt: kernel.now(), text: '' })
        .where(eq(mails.id, mailId));
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

function keptView(row: typeof mails.$inferSelect): KeptMail {
  const { id, to, subject, text, createdAt } = row;
  return { id, to, subject, text, createdAt: createdAt.toISOString() };
}
