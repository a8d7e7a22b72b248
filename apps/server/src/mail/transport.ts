import { createTransport } from 'nodemailer';
import type { Transport } from '@passerelle/core/mails/service.ts';

/** Hands letters to the SMTP server at `url`, as coming from `from`. */
export function createSmtpTransport(url: string, from: string): Transport {
  const smtp = createTransport(url);
  return async ({ messageId, to, subject, text, html, unsubscribe }) => {
    await smtp.sendMail({
      from, messageId, subject, text,
      to: { name: '', address: to },
      ...(html !== undefined && { html }),
      ...(unsubscribe !== undefined && { headers: recurring(unsubscribe) }),
    });
  };
}

/** The mailbox shows a button of its own that ends it (RFC 8058), and answers that it is away are not for us (RFC 3834). */
function recurring(unsubscribe: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', 'Auto-Submitted': 'auto-generated' };
}
