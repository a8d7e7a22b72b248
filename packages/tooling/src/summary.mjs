/** The table at the end of `npm test`; its last line is the one machines read. */
export function summary(lines) {
  const width = Math.max(...lines.map(({ name }) => name.length));
  const rows = lines.map(({ name, passed, failed, seconds, note }) => {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
    return `${failed === 0 ? '✓' : '✗'} ${name.padEnd(width)} ${counts} ${seconds.toFixed(1).padStart(7)} s${note ? `  (${note})` : ''}`;
  });
  const total = (key) => lines.reduce((sum, line) => sum + line[key], 0);
  return ['', ...rows, '', `${total('passed')} passed, ${total('failed')} failed`].join('\n');
}
