import { command } from '../src/command.mjs';
import { ensureInstalled } from '../src/install.mjs';
import { ensureBuilt } from '../src/web-build.mjs';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
});
