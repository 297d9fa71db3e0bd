import { nameWords, withoutDiacritics } from '@bonafide/names';
import type { DocumentSideReading } from '../reading.ts';

/** Share of words that two photos of one side have in common at least; sides of one document share names and numbers only. */
const MOST_WORDS = 0.7;
const FEWEST_WORDS = 8;
/** Share of characters by which two readings of one zone may differ. */
const MOST_DIFFERENT = 0.1;

/** True when both photos show the same side: the same zone, or nearly the same words. */
export function showSameSide(a: DocumentSideReading, b: DocumentSideReading): boolean {
  if (a.mrz && b.mrz && a.mrz.format === b.mrz.format)
    return differentShare(a.mrz.lines, b.mrz.lines) <= MOST_DIFFERENT;
  const [left, right] = [wordsOf(a), wordsOf(b)];
  if (Math.min(left.size, right.size) < FEWEST_WORDS) return false;
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared / (left.size + right.size - shared) >= MOST_WORDS;
}

function differentShare(left: readonly string[], right: readonly string[]): number {
  const [a, b] = [left.join(''), right.join('')];
  const different = [...a].filter((char, at) => char !== b.charAt(at)).length;
  return different / Math.max(1, a.length);
}

function wordsOf({ lines }: DocumentSideReading): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => nameWords(text).map(withoutDiacritics)).filter((word) => word.length > 2));
}
