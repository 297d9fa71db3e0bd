import { LATIN_ALPHABET } from './latin-alphabet.ts';

/** A character with its chance of being right and where it stands: 0 is the left end of the line, 1 the right one. */
export interface ReadCharacter {
  readonly char: string;
  readonly probability: number;
  readonly place: number;
}

interface Shape {
  readonly classes: number;
  /** Columns of the array; only the first `used` belong to the line, the others to its padding. */
  readonly columns: number;
  readonly used: number;
}

/** Greedy CTC over `classes` x `columns` logits: each run of one class is a character, taken where it is most probable. */
export function decodeColumns(logits: Float32Array, { classes, columns, used }: Shape): ReadCharacter[] {
  const characters: ReadCharacter[] = [];
  let previous = 0;
  for (let column = 0; column < Math.min(used, columns); column++) {
    const best = bestClass(logits, column, { classes, columns });
    if (best !== 0) {
      const probability = probabilityOf(logits, column, { classes, columns, best });
      const last = characters.at(-1);
      const char = LATIN_ALPHABET[best - 1] ?? '';
      const found = { char, probability, place: (column + 0.5) / used };
      if (best !== previous || !last) characters.push(found);
      else if (probability > last.probability) characters[characters.length - 1] = found;
    }
    previous = best;
  }
  return characters;
}

function bestClass(
  logits: Float32Array,
  column: number,
  { classes, columns }: { classes: number; columns: number },
): number {
  let best = 0;
  let top = logits[column] ?? 0;
  for (let c = 1, at = column + columns; c < classes; c++, at += columns) {
    const value = logits[at] ?? 0;
    if (value > top) [best, top] = [c, value];
  }
  return best;
}

/** Softmax of the best class alone. */
function probabilityOf(
  logits: Float32Array,
  column: number,
  { classes, columns, best }: { classes: number; columns: number; best: number },
): number {
  const top = logits[best * columns + column] ?? 0;
  let sum = 0;
  for (let c = 0, at = column; c < classes; c++, at += columns) sum += Math.exp((logits[at] ?? 0) - top);
  return 1 / sum;
}
