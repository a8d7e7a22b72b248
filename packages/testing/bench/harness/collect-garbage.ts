// Preloaded into the servers measured: asked for it, they tidy their heap and tell what is in use then.
process.on('message', (wish) => {
  if (wish !== 'memory') return;
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ bytesInUse: heapUsed + external });
});
