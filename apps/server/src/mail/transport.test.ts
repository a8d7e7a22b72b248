import { createServer, type AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { createSmtpTransport } from './transport.ts';

const taken: string[] = [];
/** As much of an SMTP server as one letter needs. */
const smtp = createServer((socket) => {
  let body: string | null = null;
  socket.write('220 test\r\n');
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    if (body === null && chunk.startsWith('DATA')) {
      body = '';
      socket.write('354 go on\r\n');
    } else if (body === null) socket.write(chunk.startsWith('QUIT') ? '221 bye\r\n' : '250 fine\r\n');
    else {
      body += chunk;
      if (!body.endsWith('\r\n.\r\n')) return;
      // Headers may be folded over several lines (RFC 5322, 2.2.3).
      taken.push(body.replace(/\r\n[ \t]+/g, ' '));
      body = null;
      socket.write('250 taken\r\n');
    }
  });
}).listen(0, '127.0.0.1');
afterAll(() => void smtp.close());

async function hand(letter: object): Promise<string> {
  const transport = createSmtpTransport(`smtp://127.0.0.1:${(smtp.address() as AddressInfo).port}`, 'Passerelle <p@passerelle.test>');
  await transport({ messageId: '<1@passerelle.test>', to: 'a@x.example', subject: 'Bonjour', text: 'Le texte', ...letter });
  return taken.splice(0).join();
}

it('a letter that comes again and again says how to end it, by one click', async () => {
  const letter = await hand({ html: '<p>Le texte</p>', unsubscribe: 'https://passerelle.test/unsubscribe/0197a0b0-1111-7222-8333-444455556666.abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq' });
  expect(letter).toMatch(/^List-Unsubscribe: ?<https:\/\/passerelle\.test\/unsubscribe\/0197a0b0-1111-7222-8333-444455556666\.[a-z]{43}>\r$/m);
  expect(letter).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  expect(letter).toMatch(/^Auto-Submitted: auto-generated\r$/m);
  expect(letter).toMatch(/^Message-ID: <1@passerelle\.test>\r$/m);
  expect(letter).toMatch(/multipart\/alternative/);
  expect(letter).toMatch(/^Content-Type: text\/html/m);
});

it('one that comes once is plain, and has nothing to end', async () => {
  const letter = await hand({});
  expect(letter).toMatch(/^Content-Type: text\/plain/m);
  expect(letter).not.toMatch(/List-Unsubscribe|Auto-Submitted|multipart|text\/html/);
});
