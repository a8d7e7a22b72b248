/** The product's only mark: a deck and two arches, a bridge seen from the water. */
export function Mark({ className = '' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={`mark ${className}`.trim()} aria-hidden="true" focusable="false">
      <path d="M2.5 11h27M4 25c0-7.5 5-12 12-12s12 4.5 12 12M10 25c0-4.5 2-7 6-7s6 2.5 6 7" />
    </svg>
  );
}
