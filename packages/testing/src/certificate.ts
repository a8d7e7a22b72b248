import { generateKeyPairSync, sign } from 'node:crypto';

type Bytes = Buffer | readonly Bytes[];

/** A part of a certificate: what it is, how long, and what is in it (X.690, DER). */
function der(tag: number, ...content: Bytes[]): Buffer {
  const body = Buffer.concat(content.flat(9) as Buffer[]);
  const size = body.length < 128 ? [body.length] : body.length < 256 ? [0x81, body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
}

const hex = (text: string) => Buffer.from(text, 'hex');
const ecdsaWithSha256 = der(0x30, hex('06082a8648ce3d040302'));
const asDate = (time: Date) => der(0x18, Buffer.from(`${time.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`));
const day = 24 * 3600_000;

/** A certificate for `localhost`, signed by itself, made anew so that no key lies about. Good for a day. */
export function createCertificate(): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const name = der(0x30, der(0x31, der(0x30, hex('0603550403'), der(0x0c, Buffer.from('localhost')))));
  const isAuthority = der(0x30, hex('0603551d13'), der(0x04, der(0x30, hex('0101ff'))));
  const names = der(0x30, hex('0603551d11'), der(0x04, der(0x30, der(0x82, Buffer.from('localhost')))));
  const content = der(
    0x30,
    hex('a003020102'),
    der(0x02, Buffer.from([Math.floor(Math.random() * 127) + 1])),
    ecdsaWithSha256,
    name,
    der(0x30, asDate(new Date(Date.now() - day)), asDate(new Date(Date.now() + day))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, isAuthority, names)),
  );
  const whole = der(0x30, content, ecdsaWithSha256, der(0x03, Buffer.from([0]), sign('sha256', content, privateKey)));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
  };
}
