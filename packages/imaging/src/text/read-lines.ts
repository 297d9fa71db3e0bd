import type { GreyImage, RgbImage } from '../image/index.ts';
import type { Model } from '../inference/index.ts';
import { recogniseLatinLines } from './latin-recogniser.ts';
import { mergeReadings } from './merge-readings.ts';
import { type LineRecogniser, recogniseLines } from './recognise-lines.ts';
import { lineOfCharacters, type RecognisedLine } from './recognised-line.ts';
import type { RotatedBox } from './rotated-box.ts';
import { type PlacedLine, splitAtGaps } from './split-line.ts';

/** What reads a line: our own recogniser first, PP-OCR's where that one is unsure. */
export interface LineReaders {
  readonly latin: Model;
  /** Loaded when a line first needs it: it costs about 30 ms a line and the most memory of all models. */
  readonly recogniser: () => Promise<LineRecogniser>;
}

/** Below this PP-OCR is asked too, and about whatever may be a value: labels forgive a wrong letter, numbers and names do not. */
const UNSURE = 0.98;
const VALUE = /\d{3}|^\P{Ll}+$/u;
/** PP-OCR is believed from here on; it has no calibration, and is sure of much that is wrong. */
const OTHERS_SURE = 0.9;
/** Lines of one image that PP-OCR may be asked about: its time must stay bounded on pages full of noise. */
const SECOND_OPINIONS = 20;
/** Scripts that PP-OCR knows and ours does not; it reads Cyrillic and Greek as Latin rubbish. */
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** One picture as its readers want it: PP-OCR sees colours, ours does not. */
export interface TwofoldImage {
  readonly image: RgbImage;
  readonly grey: GreyImage;
}

/** Reads boxes of one image; a box that is asked for again is not read again. */
export class ImageLines {
  readonly #readers: LineReaders;
  readonly #image: RgbImage;
  readonly #grey: GreyImage;
  readonly #known = new Map<RotatedBox, RecognisedLine>();

  constructor(readers: LineReaders, { image, grey }: TwofoldImage) {
    this.#readers = readers;
    this.#image = image;
    this.#grey = grey;
  }

  /** One line a box, by our own recogniser only. */
  async read(boxes: readonly RotatedBox[]): Promise<RecognisedLine[]> {
    const fresh = boxes.filter((box) => !this.#known.has(box));
    const lines = await recogniseLatinLines(this.#readers.latin, this.#grey, fresh);
    fresh.forEach((box, i) => {
      this.#known.set(box, lines[i] ?? lineOfCharacters([]));
    });
    return boxes.map((box) => this.#known.get(box) ?? lineOfCharacters([]));
  }

  /** The lines split where fields stand side by side; the surest doubtful ones are read a second time by PP-OCR. */
  async settle(boxes: readonly RotatedBox[], lines: readonly RecognisedLine[]): Promise<PlacedLine[]> {
    const placed = inBoxes(boxes, lines);
    const doubtful = placed
      .filter(({ line }) => isDoubtful(line))
      .sort((a, b) => b.box.width * b.box.height - a.box.width * a.box.height)
      .slice(0, SECOND_OPINIONS);
    const opinions = new Map<PlacedLine, RecognisedLine>();
    if (doubtful.length > 0) {
      const recogniser = await this.#readers.recogniser();
      const texts = await recogniseLines(
        recogniser,
        this.#image,
        doubtful.map(({ box }) => box),
      );
      doubtful.forEach((one, i) => {
        const other = texts[i];
        if (other && isBelievable(other, one.line)) opinions.set(one, mergeReadings(one.line, other));
      });
    }
    return placed.flatMap((one) => splitAtGaps({ box: one.box, line: opinions.get(one) ?? one.line }));
  }
}

const inBoxes = (boxes: readonly RotatedBox[], lines: readonly RecognisedLine[]): PlacedLine[] =>
  boxes.map((box, i) => ({ box, line: lines[i] ?? lineOfCharacters([]) }));

/** The lines as they were read, split where fields stand side by side. */
export function placeLines(boxes: readonly RotatedBox[], lines: readonly RecognisedLine[]): PlacedLine[] {
  return inBoxes(boxes, lines).flatMap(splitAtGaps);
}

function isDoubtful({ text, confidence, rejected }: RecognisedLine): boolean {
  if (text === '') return rejected > 0;
  return confidence < UNSURE || VALUE.test(text);
}

function isBelievable(other: { text: string; confidence: number }, { text, rejected }: RecognisedLine): boolean {
  if (other.text === '' || other.confidence < OTHERS_SURE) return false;
  return rejected > 0 && text === '' ? HAN.test(other.text) : true;
}
