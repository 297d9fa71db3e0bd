import { type Box, boundingBox, type CardFormat, type DocumentOutline, type TamperSignal } from '@bonafide/domain';
import { decodeImage, measureTampering } from '@bonafide/imaging';
import type { TamperCase } from './cases.ts';

/** What one photo's traces were. */
export interface Measured {
  readonly name: TamperCase['name'];
  readonly design: string;
  readonly scores: Partial<Record<string, number>>;
  readonly tookMs: number;
}

const FORMATS: readonly string[] = ['ID-1', 'ID-2', 'ID-3'] satisfies CardFormat[];
const isCard = (format: string): format is CardFormat => FORMATS.includes(format);

/** Places come from the drawing: what is measured here is the traces, not the finding of documents. */
export async function measureCase(item: TamperCase): Promise<Measured> {
  const image = await decodeImage(item.jpeg);
  const outline: DocumentOutline = {
    quad: item.corners,
    method: 'network',
    confidence: 0.95,
    format: isCard(item.design.format) ? item.design.format : null,
    cutOff: false,
  };
  const portrait = item.portrait && faceIn(boundingBox(item.portrait));
  const lines = item.texts.map((quad) => boundingBox(quad));
  const mrz = item.mrz && { lines: item.mrz.lines, boxes: item.mrz.quads.map((quad) => boundingBox(quad)) };
  const started = process.cpuUsage();
  const signals = await measureTampering({ bytes: item.jpeg, image, outline, portrait, lines, mrz });
  const { user } = process.cpuUsage(started);
  return { name: item.name, design: item.design.id, scores: scoresOf(signals), tookMs: user / 1000 };
}

/** Where detectors find the face of a drawn portrait: its middle, from the brows to the chin. */
function faceIn({ x, y, width, height }: Box): Box {
  return { x: x + 0.27 * width, y: y + 0.22 * height, width: 0.46 * width, height: 0.48 * height };
}

function scoresOf(signals: readonly TamperSignal[]): Measured['scores'] {
  return Object.fromEntries(signals.map(({ name, score }) => [name, score]));
}
