import type { HealthState } from '@passerelle/core/health/contract.ts';

/** How a binôme does, as a shape of its own for each: told apart without colours, and drawn in the middle of whatever it stands in. */
export function HealthShape({ state, x = 0, y = 0, size = 7 }: { state: HealthState; x?: number; y?: number; size?: number }) {
  const className = `health-shape health-shape--${state}`;
  const at = (points: readonly (readonly [number, number])[]) => points.map(([right, down]) => `${round(x + right * size)},${round(y + down * size)}`).join(' ');
  switch (state) {
    case 'lively':
      return <circle className={className} cx={x} cy={y} r={size} />;
    case 'quiet':
      return <circle className={className} cx={x} cy={y} r={size - 1} />;
    case 'silent':
      return <polygon className={className} points={at([[0, -1.1], [1.1, 0.8], [-1.1, 0.8]])} />;
    case 'lost':
      return <polygon className={className} points={at([[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]])} />;
    case 'resting':
      return <rect className={className} x={round(x - size * 0.9)} y={round(y - size * 0.9)} width={round(size * 1.8)} height={round(size * 1.8)} rx={1.5} />;
    case 'none':
      return <circle className={className} cx={x} cy={y} r={round(size * 0.55)} />;
  }
}

/** The same beside a word. */
export function HealthSign({ state }: { state: HealthState }) {
  return (
    <svg viewBox="-10 -10 20 20" className="health-sign" aria-hidden="true">
      <HealthShape state={state} />
    </svg>
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
