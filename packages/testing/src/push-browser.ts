import { createDecipheriv, createECDH, hkdfSync, randomBytes, randomUUID } from 'node:crypto';

export type PushBrowser = ReturnType<typeof createPushBrowser>;

/** A browser as a push service knows it: its subscription, and the secrets with which it reads what comes (RFC 8291). */
export function createPushBrowser(endpoint = `https://fcm.googleapis.com/fcm/send/${randomUUID()}`) {
  const own = createECDH('prime256v1');
  own.generateKeys();
  const auth = randomBytes(16);
  return {
    subscription: {
      endpoint,
      keys: { p256dh: own.getPublicKey('base64url'), auth: auth.toString('base64url') },
    },
    /** What a push's body says; throws when it was not written for this browser. */
    read(body: Buffer): string {
      const salt = body.subarray(0, 16);
      const sender = body.subarray(21, 21 + (body[20] ?? 0));
      const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), sender]);
      const shared = hkdfSync('sha256', own.computeSecret(sender), auth, info, 32);
      const key = (name: string, length: number) => Buffer.from(hkdfSync('sha256', Buffer.from(shared), salt, `Content-Encoding: ${name}\0`, length));
      const decipher = createDecipheriv('aes-128-gcm', key('aes128gcm', 16), key('nonce', 12));
      decipher.setAuthTag(body.subarray(-16));
      const padded = Buffer.concat([decipher.update(body.subarray(21 + sender.length, -16)), decipher.final()]);
      // The last record's text ends at a 2, with zeros behind it.
      return padded.subarray(0, padded.lastIndexOf(2)).toString('utf8');
    },
  };
}
