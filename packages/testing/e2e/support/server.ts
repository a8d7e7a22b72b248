import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../src/free-port.ts';

const root = fileURLToPath(new URL('../../../../', import.meta.url));

/** Starts the product itself, with its own database and the demo community, and says where in `E2E_URL`. */
export default async function startProduct(): Promise<() => Promise<void>> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'passerelle-e2e-'));
  // Run by root, the database has a user of its own, who must come through; else its data would lie elsewhere and stay.
  await chmod(dataDir, 0o711);
  const url = `http://localhost:${port}`;
  const { DATABASE_URL: _, PUBLIC_URL: __, SMTP_URL: ___, ...env } = process.env;
  const server = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: root,
    // As behind a proxy of this machine, which says from where a browser came.
    env: { ...env, NODE_ENV: 'production', PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error', TRUST_PROXY: 'loopback' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await waitForWelcome(server.stdout, exited);
  process.env.E2E_URL = url;
  return async () => {
    server.kill('SIGTERM');
    await exited;
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** The welcome is printed once the server listens. */
function waitForWelcome(output: NodeJS.ReadableStream, exited: Promise<void>): Promise<void> {
  const welcomed = new Promise<void>((resolve) => {
    output.on('data', (chunk: Buffer) => {
      if (chunk.includes('Demo sign-ins')) resolve();
    });
  });
  return Promise.race([welcomed, exited.then(() => Promise.reject(new Error('the server ended before it was ready')))]);
}
