import { CARD_SIZES, type CardFormat } from '@bonafide/domain';

const FORMATS: readonly CardFormat[] = ['ID-1', 'ID-2', 'ID-3'];
/** Relative error of a ratio measured on a photograph that is still taken for the format's. */
const TOLERANCE = 0.07;
const CHARACTERS: Readonly<Record<CardFormat, number>> = { 'ID-1': 30, 'ID-2': 36, 'ID-3': 44 };
/** Readings of a line may miss some of its characters. */
const MISSED = 3;

const ratioOf = (format: CardFormat): number => CARD_SIZES[format].width / CARD_SIZES[format].height;
const landscapeOf = (ratio: number): number => (ratio >= 1 ? ratio : 1 / ratio);
const off = (ratio: number, format: CardFormat): number => Math.abs(Math.log(ratio / ratioOf(format)));

/**
 * The format of a document whose sides have the ratio width / height. ID-2, ID-3 and sheets of A4 paper have the same
 * ratio (1.42): `lineLength`, the characters of a line of its machine-readable zone (ICAO 9303 parts 4 to 6), parts
 * them; without one they stay unknown.
 */
export function cardFormat(ratio: number, lineLength: number | null): CardFormat | null {
  const landscape = landscapeOf(ratio);
  if (lineLength !== null) {
    const named = formatOfZone(lineLength);
    return named && off(landscape, named) < TOLERANCE ? named : null;
  }
  const isCard = off(landscape, 'ID-1') < TOLERANCE && off(landscape, 'ID-1') < off(landscape, 'ID-3');
  return isCard ? 'ID-1' : null;
}

/** Whether a ratio is that of any format: a page that was cut at a line printed on it has another one. */
export function isFormatsRatio(ratio: number): boolean {
  return formatError(ratio) < TOLERANCE;
}

/** Relative error (a logarithm) by which a ratio, upright or not, differs from that of the nearest of some formats. */
export function formatError(ratio: number, formats = FORMATS): number {
  return Math.min(...formats.map((format) => off(landscapeOf(ratio), format)));
}

/** The format whose machine-readable zone has lines of about so many characters; null when none has. */
export function formatOfZone(lineLength: number): CardFormat | null {
  return FORMATS.find((f) => Math.abs(CHARACTERS[f] - lineLength) <= MISSED) ?? null;
}
