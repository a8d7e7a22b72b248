export type Latency = { p50: number; p95: number; p99: number };

/** Percentiles of times in milliseconds, by nearest rank; NaN of nothing. */
export function latencyOf(times: readonly number[]): Latency {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export function median(values: readonly number[]): number {
  return latencyOf(values).p50;
}
