import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Draws anew what lies under the communes of the map: run by hand when another piece of the world is wanted, with the folder that
// holds Natural Earth's data at 1:10m as GeoJSON (public domain; naturalearthdata.com). The projection is fetched here and not installed.
const projection = 'd3-geo@3.1.1';
const target = fileURLToPath(new URL('../../../apps/web/app/features/map/outlines.json', import.meta.url));
const width = 328;
/** What is drawn past the edge, so that no outline follows it. */
const margin = 4;
const frames = [
  { key: 'rhoneAlpes', west: 4.3, east: 6.95, south: 44.3, north: 46.6 },
  { key: 'rabat', west: -7.3, east: -5.57, south: 33.52, north: 34.42 },
];

const [source] = process.argv.slice(2);
if (!source) throw new Error('usage: node packages/tooling/bin/map-outlines.mjs FOLDER');
const read = (name) => JSON.parse(readFileSync(join(source, `ne_10m_${name}.json`), 'utf8')).features.filter(({ geometry }) => geometry);
const layers = {
  land: read('land'),
  lakes: [...read('lakes'), ...read('lakes_europe')],
  rivers: read('rivers_lake_centerlines'),
  borders: read('admin_0_boundary_lines_land'),
};

const folder = mkdtempSync(join(tmpdir(), 'map-outlines-'));
try {
  execFileSync('npm', ['install', '--prefix', folder, '--no-save', '--ignore-scripts', '--silent', projection], { stdio: 'inherit' });
  const { geoMercator, geoPath } = await import(pathToFileURL(join(folder, 'node_modules/d3-geo/src/index.js')).href);
  const drawn = frames.map((frame) => {
    const scale = width / (frame.east - frame.west);
    const height = Math.round(scale * (mercator(frame.north) - mercator(frame.south)));
    const clip = [[-margin, -margin], [width + margin, height + margin]];
    const middle = (frame.west + frame.east) / 2;
    const onto = geoMercator().scale((scale * 180) / Math.PI).center([middle, 0]).translate([width / 2, scale * mercator(frame.north)]).clipExtent(clip).precision(0);
    const draw = geoPath(onto).digits(1);
    const paths = Object.entries(layers).map(([name, features]) => [name, features.map((feature) => draw(feature) ?? '').join('')]);
    return { ...frame, width, height, ...Object.fromEntries(paths) };
  });
  writeFileSync(target, `${JSON.stringify(drawn, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Degrees north on Mercator's map, where a degree east is one. */
function mercator(latitude) {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}
