/** The mark drawn large and fine along the foot of a page: a row of arches, and their reflection in the water. */
export function Bridge() {
  return (
    <svg viewBox="0 0 1200 120" preserveAspectRatio="xMidYMax slice" className="bridge" aria-hidden="true" focusable="false">
      <path d="M-600 14h2400M-600 21h2400M-600 92h2400" />
      {arches.map((x) => (
        <g key={x} transform={`translate(${x} 92)`}>
          <path d="M-72 0a72 60 0 0 1 144 0M-54 0a54 44 0 0 1 108 0" />
          <path className="bridge__water" d="M-66 6a66 24 0 0 0 132 0M-36 6a36 12 0 0 0 72 0" />
        </g>
      ))}
    </svg>
  );
}

// Beyond the drawing's own width too: on a wide, low window more of it shows.
const arches = Array.from({ length: 15 }, (_, index) => (index - 3) * 160 - 40);
