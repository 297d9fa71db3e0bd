import {
  type Box,
  boundingBox,
  type MrzBlockCandidate,
  mapQuad,
  type Point,
  quadOfBox,
  type Size,
  type TextLine,
} from '@bonafide/domain';
import { release, toGrey } from '../image/index.ts';
import { findMrz } from '../mrz/index.ts';
import {
  detectText,
  minAreaRectangle,
  type Orientation,
  quadOf,
  type RotatedBox,
  readBoxes,
  type TextBox,
  type TextReading,
} from '../text/index.ts';
import { type DocumentView, forgetView, isPhotograph, isWanted, mirroredView, turnedView } from './document-view.ts';
import type { DocumentEngine } from './load-document-engine.ts';
import { nearestBoxes } from './nearest-boxes.ts';

/** What was read off one view; places are the view's. */
export interface ViewReading {
  readonly view: DocumentView;
  readonly lines: readonly TextLine[];
  /** Boxes that hold something, but no upright Latin print. */
  readonly unread: number;
  /** Boxes that were not looked at: the view holds more print than any document. */
  readonly passedOver: number;
  readonly mrzCandidates: readonly MrzBlockCandidate[];
  /** The zone's lines together, turned as they read; null without a zone. */
  readonly zone: RotatedBox | null;
  /** Characters of a line of the zone, as most readings have it. */
  readonly lineLength: number | null;
  /** How the content lies in the view before it was turned, degrees clockwise. */
  readonly orientation: Orientation;
  /** Confidently read characters: what one reading has more of than another. */
  readonly amount: number;
  /** The same with the text as both recognisers together have it: asked for of the view that is kept, and no other. */
  readonly settle: () => Promise<SettledReading>;
  /** Gives the memory of its pictures back; nothing can be settled afterwards. */
  readonly forget: () => void;
}

export type SettledReading = Omit<ViewReading, 'settle' | 'forget'>;

const CONFIDENT = 0.6;
/** A zone says more than the same number of letters elsewhere. */
const ZONE_WEIGHT = 3;
/** Text that reads worse than this in both directions may be mirrored. */
const GARBLED = 0.62;
const FEWEST_BOXES = 5;
const CLEAR_ZONE = 0.985;
/** Boxes this much longer than wide tell which way text runs. */
const LONG = 1.5;
/** How content lies in a view before it was turned clockwise by a quarter. */
const QUARTER_BACK: Readonly<Record<Orientation, Orientation>> = { 0: 270, 90: 0, 180: 90, 270: 180 };
/** Letters that a box which could not be read counts as. */
const USUAL_LENGTH = 8;
/** Confident text in the mirror must be so much more, to outweigh what letters look alike both ways. */
const MIRRORED_GAIN = 1.5;

/** Reads text and zone of a view; a view that makes no sense is read in the mirror too. */
export async function readView(engine: DocumentEngine, view: DocumentView): Promise<ViewReading> {
  const reading = await readOnce(engine, view);
  if (!isGarbled(reading)) return reading;
  const mirrored = await readOnce(engine, mirroredView(reading.view));
  const isMirrored = mirrored.amount > MIRRORED_GAIN * reading.amount && !isGarbled(mirrored);
  const [kept, other] = isMirrored ? [mirrored, reading] : [reading, mirrored];
  other.forget();
  return kept;
}

function isGarbled({ lines, unread, mrzCandidates }: ViewReading): boolean {
  if (isClearZone(mrzCandidates) || lines.length + unread < FEWEST_BOXES) return false;
  const letters = lines.reduce((sum, { text }) => sum + text.length, unread * USUAL_LENGTH);
  const sure = lines.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return sure / Math.max(1, letters) < GARBLED;
}

/** Fillers make a zone of its mirror image, too: its letters are then forced and hesitant, if not in every row. */
function isClearZone(candidates: readonly MrzBlockCandidate[]): boolean {
  const rows = candidates.flatMap((candidate) => candidate.rows);
  const clear = rows.filter(({ readings }) => readings.some(({ confidence }) => confidence > CLEAR_ZONE));
  return clear.length > rows.length / 2;
}

async function readOnce(engine: DocumentEngine, given: DocumentView): Promise<ViewReading> {
  const { view, boxes } = await acrossView(engine, given);
  const grey = toGrey(view.image);
  const mrz = await findMrz(engine.mrzLine, grey, boxes);
  const outside = boxes.filter((box) => !mrz.usedBoxes.has(box));
  const others = nearestBoxes(outside, mrz.rowBoxes[0]?.centre ?? middleOf(view.image));
  const first = await readBoxes(engine, { image: view.image, grey }, { boxes: others, direction: mrz.direction });
  const { candidates: mrzCandidates, direction } = mrz;
  const reading = (text: TextReading): SettledReading => ({
    view,
    lines: text.lines,
    unread: text.unread,
    passedOver: outside.length - others.length,
    mrzCandidates,
    zone: direction === null ? null : zoneOf(mrz.rowBoxes, direction),
    lineLength: lineLengthOf(mrzCandidates),
    orientation: view.turned ? QUARTER_BACK[text.orientation] : text.orientation,
    amount: amountOf(text.lines, mrzCandidates),
  });
  const forget = (): void => {
    release(grey.data);
    forgetView(view);
  };
  return { ...reading(first), settle: async () => reading(await first.settle()), forget };
}

const middleOf = ({ width, height }: Size): Point => ({ x: width / 2, y: height / 2 });

/** The view with its text running across: the detector cuts lines short that run upwards, above all rows of fillers. */
async function acrossView(
  engine: DocumentEngine,
  view: DocumentView,
): Promise<{ view: DocumentView; boxes: TextBox[] }> {
  const boxes = await wantedBoxes(engine, view);
  if (view.turned || !runsUpwards(boxes)) return { view, boxes };
  const turned = turnedView(view);
  forgetView(view);
  return { view: turned, boxes: await wantedBoxes(engine, turned) };
}

async function wantedBoxes(engine: DocumentEngine, view: DocumentView): Promise<TextBox[]> {
  return (await detectText(engine.detector, view.image)).filter(({ centre }) => isWanted(view, centre));
}

function runsUpwards(boxes: readonly TextBox[]): boolean {
  const long = boxes.filter(({ width, height }) => Math.max(width, height) > LONG * Math.min(width, height));
  return long.reduce((sum, { width, height }) => sum + height - width, 0) > 0;
}

/** Confidently read characters, those of a zone counting more. */
export function amountOf(lines: readonly TextLine[], candidates: readonly MrzBlockCandidate[]): number {
  const printed = lines.filter(({ confidence }) => confidence > CONFIDENT);
  const rows = candidates.flatMap((candidate) => candidate.rows);
  const zone = rows.map(({ readings }) => Math.max(0, ...readings.map((r) => r.text.length * r.confidence ** 8)));
  return (
    printed.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) +
    ZONE_WEIGHT * zone.reduce((sum, value) => sum + value, 0)
  );
}

/** The rectangle around boxes whose sides run in reading direction. */
function zoneOf(boxes: readonly RotatedBox[], direction: number): RotatedBox | null {
  const [cos, sin] = [Math.cos(-direction), Math.sin(-direction)];
  const turned = boxes.flatMap(quadOf).map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));
  if (turned.length === 0) return null;
  const { x, y, width, height } = boundingBox(turned);
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const centre = { x: middleX * cos + middleY * sin, y: middleY * cos - middleX * sin };
  return { centre, width, height, angle: direction };
}

/** The commonest length among the rows' best readings, the longer of two. */
function lineLengthOf(candidates: readonly MrzBlockCandidate[]): number | null {
  const lengths = candidates
    .flatMap(({ rows }) => rows.flatMap(({ readings }) => readings.map(({ text }) => text.length)))
    .filter((length) => length >= 24);
  const counts = new Map<number, number>();
  for (const length of lengths) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [commonest] = [...counts].sort(([a, n], [b, m]) => m - n || b - a);
  return commonest ? commonest[0] : null;
}

/** The reading with its places on the photograph. */
export function onPhoto({
  view,
  lines,
  mrzCandidates,
}: SettledReading): Pick<SettledReading, 'lines' | 'mrzCandidates'> {
  if (isPhotograph(view)) return { lines, mrzCandidates };
  const boxOn = (box: Box): Box => boundingBox(mapQuad(quadOfBox(box), view.toPhoto));
  return {
    lines: lines.map((line) => {
      const quad = mapQuad(line.quad, view.toPhoto);
      return { ...line, quad, box: boundingBox(quad) };
    }),
    mrzCandidates: mrzCandidates.map(({ rows, box, ...rest }) => ({
      ...rest,
      rows: rows.map((row) => ({ ...row, box: boxOn(row.box) })),
      box: boxOn(box),
    })),
  };
}

/** The place of a zone or, without one, of all text on the photograph; null when nothing was read. */
export function contentOnPhoto({ view, zone, lines }: SettledReading): readonly { x: number; y: number }[] {
  const box = zone ?? minAreaRectangle(lines.flatMap(({ quad }) => quad));
  return box === null ? [] : quadOf(box).map(view.toPhoto);
}
