import { asciiSpellings, nameWords } from './fold.ts';
import { editDistance } from './similarity.ts';

/** Most letters by which a part may differ from its model word. */
const MOST_EDITS = 1;

/**
 * Parts a name whose spaces the recogniser lost as another reading of it is parted: `BARACKHUSSEIN` with `BARACK
 * HUSSEIN` (even misread as `BARACK HUSSEN`) gives `BARACK HUSSEIN`. The name as it is when no such parting fits.
 */
export function restoreSpaces(name: string, model: string): string {
  const words = nameWords(name);
  const models = nameWords(model);
  const [joined] = words;
  if (words.length !== 1 || joined === undefined || models.length < 2) return name;
  return bestParting(joined, models)?.words.join(' ') ?? name;
}

interface Parting {
  readonly words: readonly string[];
  readonly edits: number;
}

/** The parting with the fewest edits; null when some part fits no model. */
function bestParting(letters: string, models: readonly string[]): Parting | null {
  const [model = '', ...rest] = models;
  if (rest.length === 0) {
    const edits = editsTo(letters, model);
    return edits <= MOST_EDITS ? { words: [letters], edits } : null;
  }
  let best: Parting | null = null;
  // Letters such as Ä are two in the MRZ, so a printed word may be shorter than its model.
  for (let length = Math.max(1, model.length - 2); length <= model.length + 1; length++) {
    const word = letters.slice(0, length);
    const edits = editsTo(word, model);
    const others = edits <= MOST_EDITS ? bestParting(letters.slice(length), rest) : null;
    if (others && (best === null || edits + others.edits < best.edits)) {
      best = { words: [word, ...others.words], edits: edits + others.edits };
    }
  }
  return best;
}

function editsTo(word: string, model: string): number {
  return Math.min(...asciiSpellings(word).map((spelling) => editDistance(spelling, model)));
}
