/** Longest name of a file, in characters, without its ending. */
const longest = 80;

/**
 * The header that has a browser store an answer under that name (RFC 6266): as it is written for those that know how, and in
 * ASCII for the rest; `fallback` where nothing of it can be said so. Neither holds anything that means something to a file system.
 */
export function attachmentNamed(title: string, ending: string, fallback: string): string {
  const clean = [...title.normalize('NFC').replace(/[\p{C}\\/:*?"<>|]+/gu, ' ')].slice(0, longest).join('').replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  const ascii = clean.normalize('NFKD').replace(/[’‘]/g, "'").replace(/[–—]/g, '-').replace(/[^\x20-\x7e]/g, '').replace(/[%;\\"]/g, '').replace(/\s+/g, ' ').trim();
  const plain = /[a-z0-9]/i.test(ascii) ? ascii : fallback;
  const whole = encodeURIComponent(`${clean || fallback}.${ending}`).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}.${ending}"; filename*=UTF-8''${whole}`;
}
