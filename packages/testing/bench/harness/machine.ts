import { cpus, loadavg, platform, release, totalmem } from 'node:os';

export type Machine = { cores: number; processor: string; memoryGb: number; system: string; node: string; postgres: string; loadBefore: number };

/** What the numbers were measured on. The load before the run tells whether somebody else was using the machine. */
export function describeMachine(postgres: string): Machine {
  const all = cpus();
  return {
    cores: all.length,
    processor: all[0]?.model.trim() ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    postgres,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}
