import type { Finding } from '../judges/findings.ts';
import type { Line } from './line.ts';

/** Listens to lines as they are: one connection is told of a new message at most once. */
export function hearOnce() {
  const findings: Finding[] = [];
  let deliveries = 0;
  return {
    findings,
    deliveries: () => deliveries,
    follow(line: Line): void {
      const heard = new Set<string>();
      line.onConnect(() => heard.clear());
      line.on('message.sent', ({ id }: { id: string }) => {
        deliveries += 1;
        if (heard.has(id)) findings.push({ fault: 'doubled', what: `${id} was told twice on one connection` });
        heard.add(id);
      });
    },
  };
}
