import { describe, expect, it } from 'vitest';
import { isPushEndpoint, knownPushServices } from './push-services.ts';

const isKnown = (endpoint: string) => isPushEndpoint(endpoint, knownPushServices);

describe('an address to which the server will write', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/abc:APA91b',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
    'https://wns2-par02p.notify.windows.com/w/?token=BQYAAAB%2b',
    'https://web.push.apple.com/QGuQyavXutnMH',
  ])('is a browser’s push service: %s', (endpoint) => {
    expect(isKnown(endpoint)).toBe(true);
  });

  it.each([
    ['plain http', 'http://fcm.googleapis.com/fcm/send/x'],
    ['another scheme', 'ftp://fcm.googleapis.com/x'],
    ['a file', 'file:///etc/passwd'],
    ['data', 'data:text/plain,x'],
    ['loopback', 'https://127.0.0.1/x'],
    ['loopback by name', 'https://localhost/x'],
    ['loopback in one number', 'https://2130706433/x'],
    ['loopback in octal', 'https://0177.0.0.1/x'],
    ['loopback in hexadecimal', 'https://0x7f000001/x'],
    ['loopback of IPv6', 'https://[::1]/x'],
    ['mapped loopback', 'https://[::ffff:127.0.0.1]/x'],
    ['a private address', 'https://10.0.0.1/x'],
    ['the cloud’s metadata', 'https://169.254.169.254/latest/meta-data'],
    ['the service as a user', 'https://fcm.googleapis.com@127.0.0.1/x'],
    ['the service as user and password', 'https://fcm.googleapis.com:443@evil.example/x'],
    ['a user at the service', 'https://me@fcm.googleapis.com/x'],
    ['another port', 'https://fcm.googleapis.com:8443/x'],
    ['https’ own port, written out', 'https://fcm.googleapis.com:443/x'],
    ['a dot at the end', 'https://fcm.googleapis.com./x'],
    ['a name that ends alike', 'https://evilfcm.googleapis.com/x'],
    ['a name that begins alike', 'https://fcm.googleapis.com.evil.example/x'],
    ['a name under a service that has none', 'https://a.fcm.googleapis.com/x'],
    ['the parent of the services', 'https://push.apple.com/x'],
    ['nothing before the parent', 'https://.push.apple.com/x'],
    ['a name that only ends alike, without its dot', 'https://evilpush.apple.com/x'],
    ['a backslash', 'https://evil.example\\@fcm.googleapis.com/x'],
    ['a backslash after the host', 'https://fcm.googleapis.com\\.evil.example/x'],
    ['white space', ' https://fcm.googleapis.com/x'],
    ['a line end', 'https://fcm.googleapis.com/x\r\nHost: evil.example'],
    ['a tab in the host', 'https://fcm.google\tapis.com/x'],
    ['capitals', 'https://FCM.googleapis.com/x'],
    ['letters of another script', 'https://fcm.gооgleapis.com/x'],
    ['wide letters', 'https://ｆｃｍ.googleapis.com/x'],
    ['a percent-encoded host', 'https://fcm%2Egoogleapis.com/x'],
    ['a fragment', 'https://fcm.googleapis.com/x#y'],
    ['an empty fragment', 'https://fcm.googleapis.com/x#'],
    ['dots in the path', 'https://fcm.googleapis.com/a/../b'],
    ['no scheme', '//fcm.googleapis.com/x'],
    ['nothing', ''],
  ])('is refused: %s', (_, endpoint) => {
    expect(isKnown(endpoint)).toBe(false);
  });

  it('may have the port that the settings name, and no other', () => {
    const services = ['push.intranet:8443', '*.push.intranet:8443'];
    expect(isPushEndpoint('https://push.intranet:8443/x', services)).toBe(true);
    expect(isPushEndpoint('https://one.push.intranet:8443/x', services)).toBe(true);
    expect(isPushEndpoint('https://push.intranet/x', services)).toBe(false);
    expect(isPushEndpoint('https://push.intranet:84430/x', services)).toBe(false);
    expect(isPushEndpoint('https://fcm.googleapis.com/x', services)).toBe(false);
  });

  it('is none where no service is set', () => {
    expect(isPushEndpoint('https://fcm.googleapis.com/x', [])).toBe(false);
  });
});
