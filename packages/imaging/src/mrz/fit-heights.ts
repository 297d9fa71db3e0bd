import { pointInBox, type RotatedBox } from '../text/index.ts';
import type { MeasuredBlock } from './measure-rows.ts';
import { LINE_PITCHES } from './missed-rows.ts';
import { acrossFrom, viewAlong, withExtent } from './mrz-geometry.ts';
import type { LineReader } from './read-mrz-lines.ts';
import { readStripsIn, type Strip, weight } from './read-strips.ts';

/**
 * Height of a detected line of OCR-B in distances of its characters; 64 of 80 rows on drawn photographs lay between 1.0 and 1.3, those
 * with other print melted into them between 1.5 and 3.
 */
const USUAL_HEIGHT = 1.15;
const LOWEST = 1;
const HIGHEST = 1.4;

/** Gives rows that a stamp or the text above melted into the height and the place of print. */
export async function fitHeights(reader: LineReader, { block, pitch }: MeasuredBlock): Promise<MeasuredBlock> {
  const isMelted = ({ box }: Strip): boolean => box.height > HIGHEST * pitch;
  const [model] = block.rows.filter((row) => !isMelted(row)).sort((a, b) => b.box.width - a.box.width);
  const rows: Strip[] = [];
  for (const row of block.rows) {
    const fitted = isMelted(row) ? await fittedRow(reader, row, placesOf(row.box, { block, pitch }, model?.box)) : row;
    rows.push({ ...fitted, box: { ...fitted.box, height: Math.max(LOWEST * pitch, fitted.box.height) } });
  }
  const lead = rows[block.rows.indexOf(block.lead)] ?? model ?? block.lead;
  return { block: { ...block, rows, lead: { ...lead, box: { ...lead.box, angle: block.lead.box.angle } } }, pitch };
}

async function fittedRow(reader: LineReader, row: Strip, places: readonly RotatedBox[]): Promise<Strip> {
  const readings = await readStripsIn(reader, places);
  const strips = places.flatMap((box, i) => {
    const placed = readings[i];
    return placed ? [{ ...row, box, ...placed }] : [];
  });
  return strips.sort((a, b) => weight(b.reading) - weight(a.reading))[0] ?? row;
}

/** Where the row may stand within its box: at either edge, in the middle, or where a row beside it says. */
function placesOf(box: RotatedBox, { block, pitch }: MeasuredBlock, model: RotatedBox | undefined): RotatedBox[] {
  const height = USUAL_HEIGHT * pitch;
  const angle = model?.angle ?? box.angle;
  const whole = { ...withExtent({ ...box, angle }, block.lead.box.angle, block.extent), height };
  const edge = Math.max(0, (box.height - height) / 2);
  const own = [-edge, 0, edge].map((across) => ({ ...whole, centre: pointInBox(whole, 0, across) }));
  if (model === undefined) return own;
  const beside = { ...withExtent(model, block.lead.box.angle, block.extent), height };
  const neighbours = LINE_PITCHES.flatMap((line) => [-2, -1, 1, 2].map((step) => step * line * pitch))
    .map((across) => ({ ...beside, centre: pointInBox(beside, 0, across) }))
    .filter((place) => Math.abs(acrossFrom(whole, place)) < box.height / 2);
  return [...own, ...neighbours].sort((a, b) => viewAlong(a, angle).across - viewAlong(b, angle).across);
}
