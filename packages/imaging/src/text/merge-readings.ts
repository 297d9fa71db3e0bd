import type { ReadCharacter } from './decode-columns.ts';
import { isMarked, isTakenFor, plainOf } from './letter-shapes.ts';
import { lineOfCharacters, type RecognisedLine, type RecognisedText } from './recognised-line.ts';

/** One letter of the plain alphabet; Æ, Œ, Þ and ß are two, of which the first carries the character. */
interface Unit {
  readonly plain: string;
  readonly character: ReadCharacter | null;
}

type Step = 'both' | 'swap' | 'ours' | 'theirs';

/** Ours is kept against the other reading from here on. */
const OURS_SURE = 0.99;
/** The same for letters beyond A to Z, most of which the other does not know: where it has another letter, and where it has none. */
const MARK_SEEN = 0.5;
const MARK_SURE = 0.8;
/** How often a letter of A to Z is taken for another one by both. */
const MISTAKEN = 0.05;
/** What a character that only one of the two saw is believed. */
const ALONE = 0.7;
/** PP-OCR drops spaces and takes ß for one letter, so that one of ours more is nothing to wonder at. */
const FREE_COST = 0.1;

function unitsOf(characters: readonly ReadCharacter[]): Unit[] {
  return characters.flatMap((character) =>
    [...plainOf(character.char)].map((plain, i) => ({ plain, character: i === 0 ? character : null })),
  );
}

/**
 * Ours with the letters in which a surer reading differs: that one knows fewer letters and no spaces, so marks and
 * spaces stay ours. Where letters differ the other's hold unless ours is very sure; letters that only ours saw go.
 */
export function mergeReadings(ours: RecognisedLine, other: RecognisedText): RecognisedLine {
  const mine = unitsOf(ours.characters);
  const theirs = [...other.text];
  let [i, j] = [0, 0];
  let place = mine[0]?.character?.place ?? 0;
  const merged: ReadCharacter[] = [];
  for (const step of alignment(mine, theirs)) {
    const own = step === 'theirs' ? null : mine[i++]?.character;
    const char = step === 'ours' ? '' : (theirs[j++] ?? '');
    place = own?.place ?? place;
    if (step === 'both' && own) merged.push(confirmed(own, char, other));
    if (step === 'ours' && own && isKept(own)) merged.push(own);
    if (step === 'swap') merged.push((own && keptAgainst(own, char)) ?? doubted(char, place, other));
    if (step === 'theirs' && char !== ' ') merged.push(doubted(char, place, other));
  }
  return { ...lineOfCharacters(merged), rejected: ours.rejected };
}

/** Of letters that it does not know the other reading confirms what they are without marks alone. */
const confirmed = (own: ReadCharacter, char: string, { confidence }: RecognisedText): ReadCharacter =>
  isTakenFor(own.char, char) ? own : { ...own, probability: Math.max(own.probability, confidence) };

const doubted = (char: string, place: number, { confidence }: RecognisedText): ReadCharacter => ({
  char,
  place,
  probability: ALONE * confidence,
});

/** Ours, or what else may stand there and is the other's letter with a mark; null where the other's letter is likelier. */
function keptAgainst(own: ReadCharacter, other: string): ReadCharacter | null {
  const plain = plainOf(other);
  const meant = own.rivals?.find(({ char }) => isMarked(char) && (plainOf(char) === plain || isTakenFor(char, other)));
  const least = isMarked(own.char) ? MARK_SEEN : OURS_SURE;
  if (meant && meant.probability * MARK_SEEN > own.probability * MISTAKEN) return { ...own, ...meant };
  return own.probability >= least ? own : null;
}

/** The other reading loses spaces, small signs and letters that it does not know, but hardly ever another letter. */
function isKept({ char, probability }: ReadCharacter): boolean {
  if (char === ' ') return true;
  return isMarked(char) ? probability >= MARK_SURE : !/[\p{L}\p{N}]/u.test(char) && probability >= OURS_SURE;
}

/** The cheapest way from one reading to the other (Levenshtein 1966), as steps from the left. */
function alignment(mine: readonly Unit[], theirs: readonly string[]): Step[] {
  const width = theirs.length + 1;
  const cost = new Float64Array((mine.length + 1) * width);
  const steps = new Array<Step>(cost.length);
  for (let i = 0; i <= mine.length; i++) {
    for (let j = 0; j <= theirs.length; j++) {
      if (i === 0 && j === 0) continue;
      const { plain, character = null } = mine[i - 1] ?? {};
      const same = plain === plainOf(theirs[j - 1] ?? '') || isTakenFor(character?.char ?? '', theirs[j - 1] ?? '');
      const at = i * width + j;
      const ways: [Step, number][] = [];
      // A space of ours is never a letter of theirs: both stand, one beside the other.
      if (i > 0 && j > 0 && (same || plain !== ' '))
        ways.push([same ? 'both' : 'swap', (cost[at - width - 1] ?? 0) + (same ? 0 : 1)]);
      if (j > 0) ways.push(['theirs', (cost[at - 1] ?? 0) + 1]);
      if (i > 0) ways.push(['ours', (cost[at - width] ?? 0) + (plain === ' ' || !character ? FREE_COST : 1)]);
      const [step, least] = ways.reduce((a, b) => (b[1] < a[1] ? b : a));
      cost[at] = least;
      steps[at] = step;
    }
  }
  return walkBack(steps, mine.length, width);
}

function walkBack(steps: readonly Step[], rows: number, width: number): Step[] {
  const path: Step[] = [];
  let [i, j] = [rows, width - 1];
  while (i > 0 || j > 0) {
    const step = steps[i * width + j] ?? 'ours';
    path.push(step);
    if (step !== 'theirs') i--;
    if (step !== 'ours') j--;
  }
  return path.reverse();
}
