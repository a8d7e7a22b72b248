import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyPair, isKeyPair } from './push/keys.ts';
import { loadSecrets } from './secrets.ts';

let dataDir: string;
const unset = () => ({ dataDir, secretKey: null, pushKeys: null });

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'passerelle-secrets-'));
});

afterEach(() => rmSync(dataDir, { recursive: true }));

describe('the secrets nobody set', () => {
  it('are made once and kept, for their owner only', () => {
    const made = loadSecrets(unset());
    expect(made.secretKey.length).toBeGreaterThanOrEqual(64);
    expect(isKeyPair(made.pushKeys)).toBe(true);
    expect(loadSecrets(unset())).toEqual(made);
    expect(readdirSync(dataDir).toSorted()).toEqual(['push-keys.json', 'secrets.json']);
    for (const name of readdirSync(dataDir)) expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600);
  });

  it('are joined by new ones when a version needs more of them', () => {
    const { secretKey } = loadSecrets(unset());
    rmSync(join(dataDir, 'push-keys.json'));
    expect(loadSecrets(unset()).secretKey).toBe(secretKey);
  });

  it.each(['secrets.json', 'push-keys.json'])('are complained about when %s is damaged', (name) => {
    loadSecrets(unset());
    writeFileSync(join(dataDir, name), '{"secretKey":');
    expect(() => loadSecrets(unset())).toThrow(`${name} is damaged`);
  });

  it('are complained about when the keys for pushes are of two pairs', () => {
    writeFileSync(join(dataDir, 'push-keys.json'), JSON.stringify({ ...createKeyPair(), privateKey: createKeyPair().privateKey }));
    expect(() => loadSecrets(unset())).toThrow('push-keys.json is damaged');
  });
});

it('secrets that were set are taken, and nothing is written', () => {
  const set = { secretKey: 'k'.repeat(32), pushKeys: createKeyPair() };
  expect(loadSecrets({ dataDir, ...set })).toEqual(set);
  expect(readdirSync(dataDir)).toEqual([]);
});
