import { column, drawAt, plainSpan, setText, type Doc, type Element } from './canvas.ts';
import type { PrintedColumns } from './document.ts';
import type { Flow } from './flow.ts';
import { colours, looks } from './look.ts';
import { isRightToLeft, put } from './structure.ts';

/** Of the picture, without what is written under it. */
const height = 90;
const foot = 16;

/** Columns over time, drawn as lines and areas: whoever has the document read aloud hears what they say. */
export function drawColumns(doc: Doc, root: Element, flow: Flow, chart: PrintedColumns): void {
  const rightToLeft = isRightToLeft(chart.lang);
  const title = setText(doc, [plainSpan(chart.title)], { look: looks.fact, rightToLeft, ...column });
  flow.need(title.height + height + foot + 20);
  if (flow.isFull()) return;
  put(doc, root, 'P', chart.lang, (element) => flow.draw(element, title));
  flow.skip(8);
  const top = flow.y();
  const picture = doc.struct('Figure', { lang: chart.lang, alt: chart.says });
  root.add(picture);
  picture.add(() => drawPlane(doc, chart.points, rightToLeft, top));
  picture.end();
  doc.markContent('Artifact', { type: 'Layout' });
  drawFoot(doc, chart.points, rightToLeft, top + height + 4);
  doc.endMarkedContent();
  flow.skip(height + foot + 12);
}

function drawPlane(doc: Doc, points: PrintedColumns['points'], rightToLeft: boolean, top: number): void {
  const most = Math.max(1, ...points.map(({ value }) => value));
  const step = column.width / Math.max(1, points.length);
  const wide = Math.min(36, step * 0.7);
  doc.save().rect(column.left, top + height, column.width, 0.75).fill(colours.line).restore();
  points.forEach(({ value }, at) => {
    const high = ((height - 4) * value) / most;
    const start = at * step + (step - wide) / 2;
    const left = column.left + (rightToLeft ? column.width - start - wide : start);
    if (value > 0) doc.save().rect(left, top + height - high, wide, high).fill(colours.accent).restore();
  });
}

/** How the first and the last are called. */
function drawFoot(doc: Doc, points: PrintedColumns['points'], rightToLeft: boolean, top: number): void {
  for (const [point, atEnd] of [[points[0], false], [points.at(-1), true]] as const) {
    if (!point) continue;
    drawAt(doc, null, setText(doc, [plainSpan(`${point.label} · ${point.shown}`)], { look: looks.foot, rightToLeft, atEnd, ...column }), top);
  }
}
