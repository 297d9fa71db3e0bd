import type { ReadCharacter } from './decode-columns.ts';
import { lineOfCharacters, type RecognisedLine, type RecognisedText } from './recognised-line.ts';

/** One letter of the plain alphabet; Æ, Œ, Þ and ß are two, of which the first carries the character. */
interface Unit {
  readonly plain: string;
  readonly character: ReadCharacter | null;
}

type Step = 'both' | 'swap' | 'ours' | 'theirs';

/** Ours is kept against the other reading from here on. */
const OURS_SURE = 0.99;
/** What a character that only one of the two saw is believed. */
const ALONE = 0.7;
/** PP-OCR drops spaces, so that one of ours more is nothing to wonder at. */
const SPACE_COST = 0.1;

const PAIRS: Readonly<Record<string, string>> = { Æ: 'AE', Œ: 'OE', ß: 'SS', ẞ: 'SS', Þ: 'TH' };
const SINGLES: Readonly<Record<string, string>> = {
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  Ð: 'D',
  Ħ: 'H',
  ı: 'I',
  Ŧ: 'T',
  Ŋ: 'N',
  Ə: 'E',
};

function plainOf(char: string): string {
  const upper = char === 'ß' ? char : char.toUpperCase();
  return PAIRS[upper] ?? SINGLES[upper] ?? upper.normalize('NFD').replace(/\p{M}/gu, '');
}

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
    if (step === 'both' && own) merged.push({ ...own, probability: Math.max(own.probability, other.confidence) });
    if (step === 'ours' && own && isKept(own)) merged.push(own);
    if (step === 'swap') merged.push(own && own.probability >= OURS_SURE ? own : doubted(char, place, other));
    if (step === 'theirs' && char !== ' ') merged.push(doubted(char, place, other));
  }
  return { ...lineOfCharacters(merged), rejected: ours.rejected };
}

const doubted = (char: string, place: number, { confidence }: RecognisedText): ReadCharacter => ({
  char,
  place,
  probability: ALONE * confidence,
});

/** The other reading loses spaces and small signs, but hardly ever a letter. */
const isKept = ({ char, probability }: ReadCharacter): boolean =>
  char === ' ' || (!/[\p{L}\p{N}]/u.test(char) && probability >= OURS_SURE);

/** The cheapest way from one reading to the other (Levenshtein 1966), as steps from the left. */
function alignment(mine: readonly Unit[], theirs: readonly string[]): Step[] {
  const width = theirs.length + 1;
  const cost = new Float64Array((mine.length + 1) * width);
  const steps = new Array<Step>(cost.length);
  for (let i = 0; i <= mine.length; i++) {
    for (let j = 0; j <= theirs.length; j++) {
      if (i === 0 && j === 0) continue;
      const plain = mine[i - 1]?.plain;
      const same = plain === plainOf(theirs[j - 1] ?? '');
      const at = i * width + j;
      const ways: [Step, number][] = [];
      // A space of ours is never a letter of theirs: both stand, one beside the other.
      if (i > 0 && j > 0 && (same || plain !== ' '))
        ways.push([same ? 'both' : 'swap', (cost[at - width - 1] ?? 0) + (same ? 0 : 1)]);
      if (j > 0) ways.push(['theirs', (cost[at - 1] ?? 0) + 1]);
      if (i > 0) ways.push(['ours', (cost[at - width] ?? 0) + (plain === ' ' ? SPACE_COST : 1)]);
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
