import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });

// Preloaded into the servers measured: asked for it, they tidy their heap and tell what is in use then, or how long their event loop was held up
// at most since the last time they were asked.
process.on('message', (wish) => {
  if (wish === 'delay') {
    process.send?.({ delayMs: delay.max / 1e6 });
    delay.reset();
    delay.enable();
  }
  if (wish !== 'memory') return;
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ bytesInUse: heapUsed + external });
});
