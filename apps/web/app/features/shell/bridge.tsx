/** The mark drawn large and fine along the foot of a page: five arches and their reflection. */
export function Bridge() {
  return (
    <svg viewBox="0 0 1200 150" preserveAspectRatio="xMidYMax slice" className="bridge" aria-hidden="true" focusable="false">
      <path d="M0 22h1200M0 30h1200" />
      {arches.map((x) => (
        <path key={x} d={`M${x} 110c0-46 36-72 100-72s100 26 100 72M${x + 22} 110c0-34 26-56 78-56s78 22 78 56`} />
      ))}
      <path d="M0 110h1200" />
      {arches.map((x) => (
        <path key={x} className="bridge__water" d={`M${x + 20} 110c4 18 34 28 80 28s76-10 80-28`} />
      ))}
    </svg>
  );
}

const arches = [0, 200, 400, 600, 800, 1000];
