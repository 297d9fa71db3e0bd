import type { Box, CardFormat, DocumentOutline, TamperSignal } from '@bonafide/domain';
import type { RgbImage } from '../image/index.ts';
import { type LinePrint, measureLine, pitchInMillimetres } from './mrz-print.ts';

/** A machine-readable zone that was read: its lines and their upright boxes, pixels of the image. */
export interface MrzToJudge {
  readonly lines: readonly string[];
  readonly boxes: readonly Box[];
}

/** Ten characters an inch: ICAO 9303-3 clause 4.4. */
const PITCH_MM = 2.54;
/** Deviations that make a score of 1: of the pitch by the document's width, and of single characters from an even pitch. */
const FULL = { pitch: 0.08, unevenness: 0.045 } as const;
/** Below, the text was not found where it was said to stand, or is too blurred to tell one face from another. */
const LEAST_LIKENESS = 0.55;
/**
 * Documents whose outline is their page. Visas share no size with it: their outline may be the sticker's or the page's.
 */
const LINE_LENGTHS: Readonly<Record<CardFormat, number>> = { 'ID-1': 30, 'ID-2': 36, 'ID-3': 44 };
const LEAST_OUTLINE_CONFIDENCE = 0.8;

/** Typeface: how much better a face fits that is not OCR-B (below 0 for OCR-B). Pitch: 1 is a clear deviation. */
export function mrzPrintSignals(
  image: RgbImage,
  { lines, boxes }: MrzToJudge,
  outline: DocumentOutline | null,
): readonly TamperSignal[] {
  const measured = lines.flatMap((text, i) => {
    const box = boxes[i];
    const print = box ? measureLine(image, { text, box }, outline?.quad ?? null) : null;
    return print && Math.max(print.likeOcrB, print.likeRival) > LEAST_LIKENESS ? [{ print, text }] : [];
  });
  if (measured.length === 0) return [];
  const typeface = mean(measured.map(({ print }) => print.likeRival - print.likeOcrB));
  const unevenness = mean(measured.map(({ print }) => print.unevenness)) / FULL.unevenness;
  const pitch = mean(measured.map(({ print, text }) => pitchDeviation(print, text, outline))) / FULL.pitch;
  const zone = measured.flatMap(({ text }) => boxes[lines.indexOf(text)] ?? []);
  return [
    { name: 'mrz_typeface', score: typeface, boxes: zone },
    { name: 'mrz_pitch', score: Math.max(unevenness, pitch), boxes: zone },
  ];
}

/** How far the pitch is from ten characters an inch, parts of it; 0 where the document's size is not sure. */
function pitchDeviation({ grid }: LinePrint, text: string, outline: DocumentOutline | null): number {
  if (!outline?.format || outline.confidence < LEAST_OUTLINE_CONFIDENCE) return 0;
  if (text.length !== LINE_LENGTHS[outline.format] || /^V/.test(text)) return 0;
  const pitch = pitchInMillimetres(grid, text.length, outline);
  return pitch === null ? 0 : Math.abs(pitch / PITCH_MM - 1);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
