import { type Box, boundingBox, type Quad, type Size } from '@bonafide/domain';
import type { Finding, FindingKind } from './findings.ts';
import { strokeable, strokeText, textWidth } from './stroke-letters.ts';

/** Told apart by people with any colour vision, and by every photo: each line lies on a dark one. */
const COLOURS: Readonly<Record<FindingKind, string>> = {
  outline: '#2ad4c0',
  other: '#c9c9c9',
  zone: '#ffb02e',
  portrait: '#d59bff',
  field: '#6fb1ff',
  barcode: '#9be15d',
  suspicious: '#ff5a4e',
};

/** Longest label in letters; what a value says beyond is in the printed report. */
const LONGEST_LABEL = 34;

/** Marks and labels as an SVG of the picture's size. */
export function drawOverlay(findings: readonly Finding[], size: Size): string {
  const unit = Math.max(size.width, size.height) / 1000;
  const capHeight = Math.max(7, 9 * unit);
  const shapes = findings.map((finding) => shape(finding, Math.max(1.5, 2.2 * unit)));
  // What was read is to stay readable: labels keep off every mark, the document's own outline apart.
  const placed = findings.filter(({ kind }) => kind !== 'outline').map(({ quad }) => boundingBox(quad));
  const labels = findings.flatMap((finding) => {
    const text = strokeable(finding.label).slice(0, LONGEST_LABEL).trim();
    if (text === '') return [];
    const chip = place(chipSize(text, capHeight), boundingBox(finding.quad), { size, taken: placed });
    placed.push(chip);
    return [label(text, chip, { capHeight, colour: COLOURS[finding.kind] })];
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><g fill="none" stroke-linejoin="round" stroke-linecap="round">${shapes.join('')}${labels.join('')}</g></svg>`;
}

function shape({ kind, quad }: Finding, width: number): string {
  const points = pointsOf(quad);
  const dashes = kind === 'other' || kind === 'suspicious' ? ` stroke-dasharray="${width * 4} ${width * 3}"` : '';
  return `<polygon points="${points}" stroke="#000" stroke-opacity=".55" stroke-width="${width * 2.4}"/><polygon points="${points}" stroke="${COLOURS[kind]}" stroke-width="${width}"${dashes}/>`;
}

function pointsOf(quad: Quad): string {
  return quad.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
}

const PADDING = 0.45;

function chipSize(text: string, capHeight: number): Size {
  return { width: textWidth(text, capHeight) + 2 * PADDING * capHeight, height: capHeight * (1 + 2 * PADDING) };
}

/** To the right of the mark, above, below, to its left or further off: the first place that is on the picture and free. */
function place(chip: Size, mark: Box, { size, taken }: { size: Size; taken: readonly Box[] }): Box {
  const gap = chip.height * 0.15;
  const places = [
    { x: mark.x + mark.width + gap, y: mark.y + (mark.height - chip.height) / 2 },
    { x: mark.x, y: mark.y - chip.height - gap },
    { x: mark.x, y: mark.y + mark.height + gap },
    { x: mark.x - chip.width - gap, y: mark.y + (mark.height - chip.height) / 2 },
    { x: mark.x + mark.width + chip.width / 2, y: mark.y + (mark.height - chip.height) / 2 },
    { x: mark.x + mark.width + chip.width, y: mark.y + (mark.height - chip.height) / 2 },
    { x: mark.x, y: mark.y - 2 * (chip.height + gap) },
    { x: mark.x, y: mark.y + mark.height + chip.height + 2 * gap },
  ].map(({ x, y }): Box => ({ x, y, ...chip }));
  const hidden = (box: Box) => taken.reduce((sum, other) => sum + overlap(box, other), 0);
  const free = places.find((box) => isOn(size, box) && hidden(box) === 0);
  const least = places.map((box) => pushedOn(size, box)).toSorted((a, b) => hidden(a) - hidden(b))[0];
  return free ?? least ?? { x: 0, y: 0, ...chip };
}

function isOn(size: Size, { x, y, width, height }: Box): boolean {
  return x >= 0 && y >= 0 && x + width <= size.width && y + height <= size.height;
}

function pushedOn(size: Size, box: Box): Box {
  return {
    ...box,
    x: Math.max(0, Math.min(size.width - box.width, box.x)),
    y: Math.max(0, Math.min(size.height - box.height, box.y)),
  };
}

/** Area that two boxes share. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

function label(text: string, chip: Box, { capHeight, colour }: { capHeight: number; colour: string }): string {
  const inset = PADDING * capHeight;
  const path = strokeText(text, { x: chip.x + inset, y: chip.y + inset, capHeight });
  const { x, y, width, height } = chip;
  return `<rect x="${x.toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}" rx="${(height / 5).toFixed(1)}" fill="#0b0f14" fill-opacity=".82" stroke="none"/><path d="${path}" stroke="${colour}" stroke-width="${(capHeight * 0.15).toFixed(2)}"/>`;
}
