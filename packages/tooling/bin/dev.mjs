import { command } from '../src/command.mjs';
import { ensureInstalled } from '../src/install.mjs';
import { runServer } from '../src/server-process.mjs';

const WATCHED = ['apps/server/src', 'packages/core/src', 'packages/pdf/src'];

await command(async () => {
  await ensureInstalled();
  // The server itself brings Vite in, which reloads the screens; this restarts the server.
  runServer('development', ['--watch', '--watch-preserve-output', ...WATCHED.map((path) => `--watch-path=${path}`)]);
});
