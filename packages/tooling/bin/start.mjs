import { command } from '../src/command.mjs';
import { ensureInstalled } from '../src/install.mjs';
import { runServer } from '../src/server-process.mjs';
import { ensureBuilt } from '../src/web-build.mjs';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  runServer(process.env.NODE_ENV || 'production');
});
