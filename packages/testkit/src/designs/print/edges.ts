import type { EdgePrint } from '../design.ts';
import type { Press } from './press.ts';

/** SVG of everything between the sheet's edge and a rectangle `inset` millimetres inside it. */
function margin({ sheet }: Press, inset: number, fill: string): string {
  const { width, height } = sheet.format;
  const inner = `M${inset} ${inset}V${height - inset}H${width - inset}V${inset}Z`;
  return `<path d="M0 0H${width}V${height}H0Z${inner}" fill-rule="evenodd" fill="${fill}"/>`;
}

function outline({ sheet }: Press, inset: number, stroke: string): string {
  const { width, height } = sheet.format;
  const size = `width="${width - 2 * inset}" height="${height - 2 * inset}"`;
  return `<rect x="${inset}" y="${inset}" ${size} fill="none" ${stroke}/>`;
}

/** Two films of plastic around the paper, welded: milky, with the paper's edge seen through them. */
function laminate(press: Press): string {
  const rim = 'stroke="#aeb2b4" stroke-width="0.4"';
  return margin(press, LAMINATE, '#e7e9e8') + outline(press, LAMINATE, rim) + outline(press, 1.2, 'stroke="#f6f7f7"');
}

/** How far a laminated sheet's films reach beyond its paper, mm. */
const LAMINATE = 6;

const EDGES: Readonly<Record<EdgePrint, (press: Press) => string>> = {
  frame: (press) => outline(press, 3, `stroke="${press.palette.title}" stroke-width="0.8"`),
  'double-frame': (press) =>
    outline(press, 2.2, `stroke="${press.palette.band}" stroke-width="0.5"`) +
    outline(press, 4, `stroke="${press.palette.band}" stroke-width="1.1"`),
  border: (press) => margin(press, 4, press.palette.band),
  inset: (press) => margin(press, 5, '#fdfdfb'),
  column: ({ sheet: { format }, palette }) =>
    `<rect x="${format.width * 0.64}" width="${format.width * 0.36}" height="${format.height}" fill="${palette.band}"/>`,
  'lower-half': ({ sheet: { format }, palette }) =>
    `<rect y="${format.height * 0.5}" width="${format.width}" height="${format.height * 0.5}" fill="${palette.band}"/>`,
  laminate,
};

/** What is printed along the sheet's edge, or looks as if the sheet ended there. */
export function printEdge(press: Press): void {
  const { edge } = press.design.look;
  if (edge) press.sheet.draw(EDGES[edge](press));
}
