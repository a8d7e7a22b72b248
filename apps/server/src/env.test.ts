import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { knownPushServices } from '@passerelle/core/notifications/push-services.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EnvError, prepareDataDir, readEnv } from './env.ts';
import { createKeyPair } from './push/keys.ts';

describe('the settings', () => {
  it('need none to be set: an embedded demo on localhost', () => {
    const env = readEnv({});
    expect(env).toMatchObject({
      nodeEnv: 'production', port: 3000, host: '127.0.0.1', publicUrl: 'http://localhost:3000', databaseUrl: null,
      secretKey: null, smtpUrl: null, mailFrom: 'Passerelle <passerelle@localhost>', logLevel: 'info', trustProxy: [], demo: true,
      pushKeys: null, pushSubject: 'mailto:passerelle@localhost', pushServices: knownPushServices,
    });
    expect(env.dataDir).toBe(fileURLToPath(new URL('../../../.data', import.meta.url)));
  });

  it('of a real community are all taken over', () => {
    const pushKeys = createKeyPair();
    const source = {
      VAPID_PUBLIC_KEY: pushKeys.publicKey, VAPID_PRIVATE_KEY: pushKeys.privateKey, PUSH_SERVICES: '*.push.example.org push.intranet:8443',
      NODE_ENV: 'production', PORT: '8080', HOST: '0.0.0.0', PUBLIC_URL: 'https://passerelle.example.org/', DATABASE_URL: 'postgres://u:p@db/passerelle',
      DATA_DIR: '/srv/données', SECRET_KEY: 'k'.repeat(48), SMTP_URL: 'smtps://u:p@smtp.example.org', MAIL_FROM: 'La passerelle <bonjour@example.org>',
      LOG_LEVEL: 'warn', TRUST_PROXY: 'loopback, 10.0.0.0/8 ::1', DATABASE_DIRECT_URL: 'postgres://u:p@db:5433/passerelle', REDIS_URL: 'rediss://redis:6380',
    };
    expect(readEnv(source)).toEqual({
      nodeEnv: 'production', port: 8080, host: '0.0.0.0', publicUrl: 'https://passerelle.example.org', databaseUrl: source.DATABASE_URL,
      dataDir: '/srv/données', secretKey: source.SECRET_KEY, smtpUrl: source.SMTP_URL, mailFrom: source.MAIL_FROM,
      databaseDirectUrl: source.DATABASE_DIRECT_URL, redisUrl: source.REDIS_URL, logLevel: 'warn', trustProxy: ['loopback', '10.0.0.0/8', '::1'], demo: false,
      pushKeys, pushSubject: 'mailto:bonjour@example.org', pushServices: ['*.push.example.org', 'push.intranet:8443'],
    });
  });

  it('count an empty variable as not set, as compose files pass it', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toMatchObject({ port: 3000, databaseUrl: null, demo: true });
  });

  it('let the demo be switched off and on by hand', () => {
    expect(readEnv({ DEMO: 'off' }).demo).toBe(false);
    expect(readEnv({ DEMO: 'on', DATABASE_URL: 'postgres://db/test' }).demo).toBe(true);
  });

  it('are all complained about at once, each by its name', () => {
    const wrong = { PORT: '99999', PUBLIC_URL: 'example.org', LOG_LEVEL: 'loud', TRUST_PROXY: 'yes' };
    expect(() => readEnv(wrong)).toThrow(EnvError);
    expect(complaint(wrong).match(/^ {2}- [A-Z_]+/gm)).toEqual(['  - PORT', '  - PUBLIC_URL', '  - LOG_LEVEL', '  - TRUST_PROXY']);
  });

  it('never repeat a password in their complaint', () => {
    expect(complaint({ DATABASE_URL: 'mysql://root:s3same@db/x', SECRET_KEY: 's3same', SMTP_URL: 's3same' })).not.toContain('s3same');
  });

  it('want keys for pushes that are a pair', () => {
    const [one, other] = [createKeyPair(), createKeyPair()];
    expect(complaint({ VAPID_PUBLIC_KEY: one.publicKey, VAPID_PRIVATE_KEY: other.privateKey })).toContain('- VAPID_PUBLIC_KEY and VAPID_PRIVATE_KEY must be a pair');
    expect(complaint({ VAPID_PRIVATE_KEY: one.privateKey })).toContain('must be a pair');
    expect(complaint({ VAPID_PUBLIC_KEY: one.publicKey, VAPID_PRIVATE_KEY: other.privateKey })).not.toContain(other.privateKey);
  });

  it('name the address of the site to push services where no mail address is set', () => {
    expect(readEnv({ PUBLIC_URL: 'https://passerelle.example.org' }).pushSubject).toBe('https://passerelle.example.org');
  });

  it.each([
    ['PORT', '0'], ['PORT', '3000x'], ['PORT', '-1'], ['HOST', 'a b'], ['PUBLIC_URL', 'https://example.org/forum'], ['PUBLIC_URL', 'ftp://example.org'],
    ['PUBLIC_URL', 'https://me@example.org'], ['DATABASE_URL', 'localhost'], ['DATABASE_DIRECT_URL', 'localhost'], ['REDIS_URL', 'localhost:6379'], ['SMTP_URL', 'http://smtp'], ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'A <a@b>\r\nBcc: c@d'], ['TRUST_PROXY', 'true'], ['TRUST_PROXY', '0.0.0.0/0'], ['TRUST_PROXY', '10.0.0.0/33'], ['NODE_ENV', 'prod'], ['DEMO', 'maybe'],
    ['VAPID_PUBLIC_KEY', createKeyPair().publicKey], ['PUSH_SERVICES', 'https://push.example.org'], ['PUSH_SERVICES', '*'], ['PUSH_SERVICES', 'push.example.org/x'],
  ])('refuse %s=%s', (name, value) => {
    expect(complaint({ [name]: value })).toContain(`- ${name} `);
  });
});

describe('the data folder', () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'passerelle-env-'));
  });

  afterEach(() => {
    chmodSync(home, 0o700);
    rmSync(home, { recursive: true });
  });

  it('is made when there is none', () => {
    prepareDataDir(join(home, 'a', 'b'));
    expect(statSync(join(home, 'a', 'b')).isDirectory()).toBe(true);
  });

  it('is complained about when it cannot be written to', () => {
    writeFileSync(join(home, 'file'), '');
    expect(() => prepareDataDir(join(home, 'file', 'data'))).toThrow(EnvError);
  });

  it.skipIf(process.getuid?.() === 0)('is complained about when it belongs to somebody else', () => {
    chmodSync(home, 0o500);
    expect(() => prepareDataDir(home)).toThrow('DATA_DIR');
  });
});

it('every setting is explained in .env.example', () => {
  const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
  const source = readFileSync(new URL('env.ts', import.meta.url), 'utf8');
  const names = [...source.matchAll(/^ {4}([A-Z_]+): z/gm)].map((match) => match[1]);
  expect(names).toHaveLength(17);
  expect(names.filter((name) => !new RegExp(`^# ?${name}=`, 'm').test(example))).toEqual([]);
});

function complaint(source: Record<string, string>): string {
  try {
    readEnv(source);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}
