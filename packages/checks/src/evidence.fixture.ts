import { identityOfMrz, type MrzReading, parseMrz, recogniseDocument } from '@bonafide/documents';
import { type DocumentOutline, quadOfBox, type TextLine } from '@bonafide/domain';
import type { Evidence } from './evidence.ts';
import { gatherDocument } from './gather-document.ts';
import { type DocumentSideReading, type FaceReading, type FacesReading, READING_VERSION } from './reading.ts';
import { type ExaminationRequest, type ExpectedData, NOTHING_EXPECTED, PLAIN_REQUEST } from './request.ts';
import { visualFields } from './visual-fields.ts';

/** The present of every test. */
export const NOW = new Date('2026-06-01T12:00:00Z');

export const REQUEST: ExaminationRequest = { ...PLAIN_REQUEST, faceRequired: true };

/** An invented passport that is valid on `NOW`, lines as printed. */
export const PASSPORT_MRZ = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F3204153ZE184226B<<<<<16',
] as const;

/** Labels and values of the same passport: text, x, y. */
export const PASSPORT_PRINT: readonly Print[] = [
  ['UTOPIA', 20, 10],
  ['PASSPORT', 200, 10],
  ['Surname', 20, 40],
  ['ERIKSSON', 20, 56],
  ['Given names', 20, 80],
  ['ANNA MARIA', 20, 96],
  ['Sex', 20, 120],
  ['F', 20, 136],
  ['Date of birth', 120, 120],
  ['12 AUG 1974', 120, 136],
  ['Date of expiry', 20, 160],
  ['15 APR 2032', 20, 176],
  ['Passport No.', 320, 40],
  ['L898902C3', 320, 56],
];

export type Print = readonly [text: string, x: number, y: number];

/** Replaces one printed value. */
export function reprinted(from: string, to: string): readonly Print[] {
  return PASSPORT_PRINT.map(([text, x, y]) => [text === from ? to : text, x, y]);
}

function textLine([text, x, y]: Print, confidence: number): TextLine {
  const box = { x, y, width: text.length * 8, height: 14 };
  return { text, confidence, box, quad: quadOfBox(box) };
}

/** The reading of an MRZ in which every character was seen with this probability. */
export function mrzReading(lines: readonly string[], probability = 0.9999): MrzReading {
  const mrz = parseMrz(lines, { now: NOW });
  if (!mrz) throw new Error('the test lines fit no layout');
  return {
    ...mrz,
    raw: lines,
    corrections: [],
    confidence: lines.map((line) => ({
      line: probability ** line.length,
      characters: [...line].map(() => probability),
    })),
    boxes: lines.map((_, row) => ({ x: 10, y: 300 + 20 * row, width: 600, height: 16 })),
  };
}

export function face(more: Partial<FaceReading> = {}): FaceReading {
  return {
    box: { x: 10, y: 10, width: 120, height: 150 },
    confidence: 0.9,
    quality: { interEyeDistance: 60, sharpness: 0.3, issues: [] },
    embedding: descriptor(0),
    ...more,
  };
}

/** Descriptors at a chosen distance from `descriptor(0)`. */
export function descriptor(distance: number): readonly number[] {
  return [distance, ...Array.from({ length: 127 }, () => 0)];
}

export function faces(found: readonly FaceReading[] = [face()], issues: readonly string[] = []): FacesReading {
  return { faces: found, issues, engine: { name: 'face-recognition', version: '1', modelDigest: 'd1' } };
}

export interface SideParts {
  readonly mrz?: MrzReading | null;
  readonly print?: readonly Print[];
  readonly printConfidence?: number;
  readonly more?: Partial<DocumentSideReading>;
}

/** One side of a document; the passport above when nothing else is said. */
export function side({
  mrz = mrzReading(PASSPORT_MRZ),
  print = PASSPORT_PRINT,
  printConfidence = 0.98,
  more = {},
}: SideParts = {}): DocumentSideReading {
  const lines = print.map((row) => textLine(row, printConfidence));
  const placed = { lines, size: { width: 640, height: 400 }, orientation: 0 as const };
  const visual = visualFields(lines, mrz);
  return {
    version: READING_VERSION,
    page: 0,
    otherPages: [],
    ...placed,
    outline: null,
    otherOutlines: [],
    barcodes: [],
    signals: [],
    mrz,
    recognised: recogniseDocument({ mrz: mrz && identityOfMrz(mrz), lines, visual, portraitFound: false }),
    quality: { issues: [], measurements: [] },
    portraits: faces(),
    engines: [],
    tookMs: 1,
    ...more,
  };
}

/** What a photo has that shows another document in its middle than the one that was read. */
export const ANOTHER_IN_THE_MIDDLE: Partial<DocumentSideReading> = {
  outline: outlineAt(0, 0),
  otherOutlines: [outlineAt(220, 130)],
};

function outlineAt(x: number, y: number): DocumentOutline {
  const quad = quadOfBox({ x, y, width: 200, height: 126 });
  return { quad, method: 'network', confidence: 0.95, format: 'ID-1', cutOff: false };
}

export interface EvidenceParts {
  readonly front?: DocumentSideReading | null;
  readonly back?: DocumentSideReading | null;
  readonly selfie?: FacesReading | null;
  readonly request?: Partial<ExaminationRequest>;
  readonly expected?: Partial<ExpectedData>;
}

/** Evidence of a passport and a matching selfie; null leaves an image out. */
export function evidence({
  front = side(),
  back = null,
  selfie = faces(),
  request = {},
  expected = {},
}: EvidenceParts = {}): Evidence {
  const obtained = <T>(value: T | null) =>
    value === null ? { state: 'absent' as const } : { state: 'read' as const, value };
  return {
    request: { ...REQUEST, ...request, expected: { ...NOTHING_EXPECTED, ...expected } },
    now: NOW,
    front: obtained(front),
    back: obtained(back),
    selfie: obtained(selfie),
    document: gatherDocument({ front, back }, NOW),
  };
}
