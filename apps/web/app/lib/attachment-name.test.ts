import { expect, it } from 'vitest';
import { attachmentNamed } from './attachment-name.ts';

it.each([
  ['Deux tables', `attachment; filename="Deux tables.pdf"; filename*=UTF-8''Deux%20tables.pdf`],
  ['L’été à Tiflet (2026)', `attachment; filename="L'ete a Tiflet (2026).pdf"; filename*=UTF-8''L%E2%80%99%C3%A9t%C3%A9%20%C3%A0%20Tiflet%20%282026%29.pdf`],
  ['طاولتان', `attachment; filename="fiche.pdf"; filename*=UTF-8''%D8%B7%D8%A7%D9%88%D9%84%D8%AA%D8%A7%D9%86.pdf`],
  ['', `attachment; filename="fiche.pdf"; filename*=UTF-8''fiche.pdf`],
])('%s is named so', (title, header) => expect(attachmentNamed(title, 'pdf', 'fiche')).toBe(header));

it.each(['../../etc/passwd', 'a"; filename="b.exe', 'x\r\nSet-Cookie: a=b', 'fiche\u202Efdp.exe', 'x'.repeat(4000), '👩‍👧'.repeat(200), 'CON:<|>?*', '100 % ; fini\\', '...'])('%j stays a name, in a header of one line', (title) => {
  const header = attachmentNamed(title, 'pdf', 'fiche');
  expect(header).toMatch(/^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]+\.pdf"; filename\*=UTF-8''[\w%.~!$&+^`|#-]+\.pdf$/);
  const name = decodeURIComponent(header.split("''")[1]!);
  expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}\u202E]/u);
  expect([...name].length).toBeLessThanOrEqual(84);
});
