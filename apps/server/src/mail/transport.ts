import { createTransport } from 'nodemailer';
import type { Transport } from '@passerelle/core/mails/service.ts';

/** Hands letters to the SMTP server at `url`, as coming from `from`. */
export function createSmtpTransport(url: string, from: string): Transport {
  const smtp = createTransport(url);
  return async ({ messageId, to, subject, text }) => {
    await smtp.sendMail({ from, messageId, subject, text, to: { name: '', address: to } });
  };
}
