import { LATIN_ALPHABET } from './latin-alphabet.ts';

/** A character with its chance of being right and where it stands: 0 is the left end of the line, 1 the right one. */
export interface ReadCharacter {
  readonly char: string;
  readonly probability: number;
  readonly place: number;
  /** What else may stand there, where the character is in doubt. */
  readonly rivals?: readonly Rival[];
}

export interface Rival {
  readonly char: string;
  readonly probability: number;
}

interface Shape {
  readonly classes: number;
  /** Columns of the array; only the first `used` belong to the line, the others to its padding. */
  readonly columns: number;
  readonly used: number;
}

interface Candidate {
  readonly label: number;
  readonly probability: number;
}

/** A text read so far: its last character, the text before it, and the probability of all ways to have read it. */
interface Prefix {
  readonly label: number;
  readonly before: Prefix | null;
  readonly longer: Map<number, Prefix>;
  /** Where the last character was most probably read, how probable it is there, and the probability of the text read so. */
  column: number;
  probability: number;
  weight: number;
  endingInBlank: number;
  endingInLabel: number;
}

const BLANK = 0;
const BEAM = 6;
/** Classes less probable than this in a column are left out of account. */
const FLOOR = 0.02;
/** From here on a character is not in doubt. */
const CLEAR = 0.97;
/** A column so surely blank only passes the time. */
const CLEAR_BLANK = 0.998;

/**
 * The most probable text of `classes` x `columns` logits by CTC prefix beam search (Graves 2006, Hannun 2014): the
 * probabilities of all the ways to say one text are added up. Taking the best class of each column instead doubles or
 * drops a letter wherever the network knows what it saw but not in which of two columns.
 */
export function decodeColumns(logits: Float32Array, { classes, columns, used }: Shape): ReadCharacter[] {
  let beam = [{ ...prefix(BLANK, null), endingInBlank: 1 }];
  for (let column = 0; column < Math.min(used, columns); column++) {
    beam = advance(beam, candidatesOf(logits, column, { classes, columns }), column);
  }
  const characters = beam[0] ? charactersOf(beam[0]) : [];
  return characters.map(({ label, column, probability }) => {
    const read = { char: charOf(label), probability, place: (column + 0.5) / used };
    if (probability >= CLEAR) return read;
    const rivals = candidatesOf(logits, column, { classes, columns })
      .filter((other) => other.label !== BLANK && other.label !== label)
      .map((other) => ({ char: charOf(other.label), probability: other.probability }));
    return { ...read, rivals };
  });
}

const charOf = (label: number): string => LATIN_ALPHABET[label - 1] ?? '';

const prefix = (label: number, before: Prefix | null): Prefix => ({
  label,
  before,
  longer: new Map(),
  column: 0,
  probability: 0,
  weight: 0,
  endingInBlank: 0,
  endingInLabel: 0,
});

const total = ({ endingInBlank, endingInLabel }: Prefix): number => endingInBlank + endingInLabel;

/** Softmax of one column, without what is improbable; the blank is always there. */
function candidatesOf(
  logits: Float32Array,
  column: number,
  { classes, columns }: { classes: number; columns: number },
): Candidate[] {
  let top = -Infinity;
  for (let c = 0, at = column; c < classes; c++, at += columns) top = Math.max(top, logits[at] ?? 0);
  let sum = 0;
  for (let c = 0, at = column; c < classes; c++, at += columns) sum += Math.exp((logits[at] ?? 0) - top);
  const floor = top + Math.log(FLOOR * sum);
  const candidates: Candidate[] = [];
  for (let c = 0, at = column; c < classes; c++, at += columns) {
    const value = logits[at] ?? 0;
    if (c === BLANK || value >= floor) candidates.push({ label: c, probability: Math.exp(value - top) / sum });
  }
  return candidates;
}

function advance(beam: readonly Prefix[], candidates: readonly Candidate[], column: number): Prefix[] {
  const blank = candidates.find(({ label }) => label === BLANK)?.probability ?? 0;
  const gains = new Map<Prefix, { blank: number; label: number }>();
  const gain = (to: Prefix, kind: 'blank' | 'label', probability: number): void => {
    const sums = gains.get(to) ?? { blank: 0, label: 0 };
    sums[kind] += probability;
    gains.set(to, sums);
  };
  for (const text of beam) {
    gain(text, 'blank', total(text) * blank);
    if (blank > CLEAR_BLANK) continue;
    for (const { label, probability } of candidates) {
      if (label === BLANK) continue;
      const repeats = label === text.label;
      if (repeats) {
        const weight = text.endingInLabel * probability;
        gain(seen(text, { column, probability, weight }), 'label', weight);
      }
      const from = repeats ? text.endingInBlank : total(text);
      const weight = from * probability;
      if (from > 0) gain(seen(extended(text, label), { column, probability, weight }), 'label', weight);
    }
  }
  for (const [text, sums] of gains) {
    text.endingInBlank = sums.blank;
    text.endingInLabel = sums.label;
  }
  return kept([...gains.keys()]);
}

/** The likeliest texts, scaled so that long lines do not fade to nothing. */
function kept(texts: readonly Prefix[]): Prefix[] {
  const best = texts.toSorted((a, b) => total(b) - total(a)).slice(0, BEAM);
  const scale = 1 / Math.max(Number.MIN_VALUE, ...best.map(total));
  for (const text of best) {
    text.endingInBlank *= scale;
    text.endingInLabel *= scale;
  }
  return best.filter((text) => total(text) > 1e-6);
}

function extended(text: Prefix, label: number): Prefix {
  const known = text.longer.get(label);
  if (known) return known;
  const longer = prefix(label, text);
  text.longer.set(label, longer);
  return longer;
}

/** A hardly possible text must not move a letter to where the same letter stands once more. */
function seen(
  text: Prefix,
  { column, probability, weight }: Pick<Prefix, 'column' | 'probability' | 'weight'>,
): Prefix {
  if (weight > text.weight) Object.assign(text, { column, probability, weight });
  return text;
}

function charactersOf(text: Prefix): Prefix[] {
  const characters: Prefix[] = [];
  for (let at: Prefix | null = text; at?.before; at = at.before) characters.push(at);
  return characters.reverse();
}
