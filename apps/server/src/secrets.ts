import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { EnvError, prepareDataDir, type Env } from './env.ts';
import { createKeyPair, isKeyPair, type KeyPair } from './push/keys.ts';

export type Secrets = { secretKey: string; pushKeys: KeyPair };

const secretKeyFile = z.object({ secretKey: z.string().min(32) });
const pushKeysFile = z.object({ publicKey: z.string(), privateKey: z.string() }).refine(isKeyPair);

/** The secrets nobody set, made once and kept in the data folder, readable by its owner only. Raises EnvError. */
export function loadSecrets({ dataDir, secretKey, pushKeys }: Pick<Env, 'dataDir' | 'secretKey' | 'pushKeys'>): Secrets {
  return {
    secretKey: secretKey ?? keepOnce(dataDir, 'secrets.json', secretKeyFile, makeSecretKey, 'everybody then signs in again').secretKey,
    pushKeys: pushKeys ?? keepOnce(dataDir, 'push-keys.json', pushKeysFile, createKeyPair, 'every browser then has to be told anew that it wants to be told'),
  };
}

const makeSecretKey = () => ({ secretKey: randomBytes(48).toString('base64url') });

function keepOnce<T extends object>(dataDir: string, name: string, schema: z.ZodType<T>, make: () => T, otherwise: string): T {
  prepareDataDir(dataDir);
  const path = join(dataDir, name);
  if (!existsSync(path)) write(path, make());
  const kept = schema.safeParse(parseJson(readFileSync(path, 'utf8')));
  if (!kept.success) throw new EnvError([`${path} is damaged; bring it back from a backup, or delete it (${otherwise})`]);
  return kept.data;
}

/** By a link, which fails when there is a file: of two servers starting at once, both use the first one's. */
function write(path: string, secret: object): void {
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secret)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
