import { binomeStatuses } from '../binomes/contract.ts';
import { healthStates, type HealthState } from '../health/contract.ts';
import type { CommuneFigures, OverviewView } from './contract.ts';

export type Counted<Key extends string> = Partial<Record<Key, number>>;

export type StageRow = { status: (typeof binomeStatuses)[number]; count: number };
export const stagesOf = (rows: readonly StageRow[]): OverviewView['stages'] =>
  whole(binomeStatuses, Object.fromEntries(rows.map(({ status, count }) => [status, count])));

export type HealthRow = { health: Counted<HealthState> | null; communes: CommuneRow[] | null };
type CommuneRow = Omit<CommuneFigures['commune'], 'place'> & { latitude: number | null; longitude: number | null; binomes: number; worst: HealthState | null };

export const healthOf = ({ health }: HealthRow): OverviewView['health'] => whole(healthStates, health ?? {});

export const communesOf = ({ communes }: HealthRow): CommuneFigures[] =>
  (communes ?? []).map(({ latitude, longitude, binomes, worst, ...commune }) => ({
    commune: { ...commune, place: latitude === null || longitude === null ? null : { latitude, longitude } }, binomes, worst,
  }));

export type PulseRow = { asked: number; answered: number; going: number | null; useful: number | null; calls: number };
export const pulsesOf = ({ calls, ...figures }: PulseRow): OverviewView['pulses'] => ({ ...figures, wantsCall: calls });

/** A count for each, none left out. */
function whole<Key extends string>(keys: readonly Key[], counts: Counted<Key>): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, counts[key] ?? 0])) as Record<Key, number>;
}
