import { command } from '../src/command.mjs';
import { ensureInstalled } from '../src/install.mjs';
import { runStaticChecks } from '../src/static-checks.mjs';
import { summary } from '../src/summary.mjs';

await command(async () => {
  await ensureInstalled();
  const lines = await runStaticChecks();
  console.log(summary(lines));
  if (lines.some(({ failed }) => failed > 0)) process.exitCode = 1;
});
