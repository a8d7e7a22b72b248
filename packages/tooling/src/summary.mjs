/** The table at the end of `npm test`, with what failed: the end is what is kept of a long log. Its last line is the one machines read. */
export function summary(lines) {
  const width = Math.max(...lines.map(({ name }) => name.length));
  const rows = lines.map(({ name, passed, failed, seconds, note }) => {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
    return `${failed === 0 ? '✓' : '✗'} ${name.padEnd(width)} ${counts} ${seconds.toFixed(1).padStart(7)} s${note ? `  (${note})` : ''}`;
  });
  const total = (key) => lines.reduce((sum, line) => sum + line[key], 0);
  const failures = lines.flatMap(({ name, failures: failed = [] }) => failed.map((one) => `✗ ${name}: ${one}`));
  return ['', ...rows, '', ...failures, ...(failures.length > 0 ? [''] : []), `${total('passed')} passed, ${total('failed')} failed`].join('\n');
}
