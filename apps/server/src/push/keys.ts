import { createECDH, generateKeyPairSync } from 'node:crypto';

/** The keys by which push services know an installation (VAPID, RFC 8292), as base64url: a point of P-256, and its number. */
export type KeyPair = { publicKey: string; privateKey: string };

export function createKeyPair(): KeyPair {
  const { d = '', x = '', y = '' } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.from([4]), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  return { publicKey: point.toString('base64url'), privateKey: d };
}

/** Whether the two belong together. Browsers that subscribed with one key take nothing that another has signed. */
export function isKeyPair({ publicKey, privateKey }: KeyPair): boolean {
  if (!/^[\w-]{43}$/.test(privateKey)) return false;
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(privateKey, 'base64url');
    return curve.getPublicKey('base64url') === publicKey;
  } catch {
    return false;
  }
}
