import { MRZ_ALPHABET } from '@bonafide/domain';
import { OCR_B_SHAPES, RIVAL_SHAPES } from './mrz-shapes.gen.ts';

/** One character's place in a line, pixels: width is the pitch of 2.54 mm, letters stand on the base line. */
export const CELL = { width: 16, height: 24, baseline: 20 } as const;
const AREA = CELL.width * CELL.height;

/** A typeface: per character its ink, mean 0 and length 1, so that a product with another is their correlation. */
export type Typeface = ReadonlyMap<string, Float32Array>;

function typeface(shapes: string): Typeface {
  const bytes = Buffer.from(shapes, 'base64');
  return new Map(
    [...MRZ_ALPHABET].map((char, i) => [char, normalised(Float32Array.from(bytes.subarray(i * AREA, (i + 1) * AREA)))]),
  );
}

/** Mean 0, length 1; all zeros where there is no ink. */
export function normalised(values: Float32Array): Float32Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return length === 0 ? new Float32Array(values.length) : values.map((value) => (value - mean) / length);
}

export const OCR_B: Typeface = typeface(OCR_B_SHAPES);
export const RIVALS: readonly Typeface[] = RIVAL_SHAPES.map(typeface);

/** Ink by column of a whole line as OCR-B would print it, 16 columns a character. */
export function expectedProfile(text: string): Float32Array {
  const profile = new Float32Array(text.length * CELL.width);
  for (const [i, char] of [...text].entries()) {
    const shape = OCR_B.get(char);
    if (!shape) continue;
    for (let at = 0; at < AREA; at++) {
      const column = i * CELL.width + (at % CELL.width);
      profile[column] = (profile[column] as number) + (shape[at] as number);
    }
  }
  return normalised(profile);
}
