import { MRZ_ALPHABET } from '@bonafide/domain';
import type { Mrz, MrzCheckDigit } from '../mrz-types.ts';
import type { PositionPrior } from './position-prior.ts';
import { LOOKALIKES, type VotedLine } from './vote-line.ts';

/** A recogniser that is sure takes a look-alike for the printed character about this often. */
const SURE_CONFUSION = 0.001;
/** What other characters of a place are worth less than this is left out. */
const NEGLIGIBLE = 1e-5;
/** Places whose doubts are weighed in pairs. */
const MAX_PAIRED = 80;
const WEIGHTS = [7, 3, 1] as const;

/** Another character at one place. */
interface Rival {
  readonly line: number;
  readonly position: number;
  /** How probable it is against the character that was chosen. */
  readonly odds: number;
  /** By how much it shifts every check digit, modulo 10. */
  readonly shift: readonly number[];
}

interface Line extends Pick<VotedLine, 'choices'> {
  readonly priors: readonly PositionPrior[];
}

/**
 * Probability that a text which fulfils all its check digits is the printed one, against every other text that fulfils
 * them too and differs in one or two characters. Check digits notice no character of equal value modulo 10 (6 and G, 1 and L,
 * the filler and K) and two changes once in ten; names they do not cover at all. Taking characters as independent.
 */
export function probabilityOfText(
  { lines, checkDigits }: Pick<Mrz, 'lines' | 'checkDigits'>,
  voted: readonly Line[],
): number {
  const rivals = lines.flatMap((text, line) =>
    [...text].flatMap((char, position) => {
      const place = voted[line];
      return place ? rivalsAt(place, { char, line, position }, checkDigits) : [];
    }),
  );
  const unnoticed = rivals.filter(({ shift }) => shift.every((amount) => amount === 0));
  const noticed = rivals.filter((rival) => !unnoticed.includes(rival));
  const alone = unnoticed.reduce((product, { odds }) => product * (1 + odds), 1);
  return 1 / (alone * (1 + oddsOfPairs(noticed)));
}

function rivalsAt(
  { choices, priors }: Line,
  { char, line, position }: { char: string; line: number; position: number },
  digits: readonly MrzCheckDigit[],
): Rival[] {
  const place = choices[position] ?? [];
  const prior = priors[position];
  const chosen = place.find((choice) => choice.char === char)?.probability ?? NEGLIGIBLE;
  const odds = new Map(place.map((choice) => [choice.char, choice.probability / chosen]));
  for (const alike of LOOKALIKES[char] ?? '') {
    const floor = SURE_CONFUSION * ((prior?.(alike) ?? 1) / (prior?.(char) ?? 1));
    odds.set(alike, Math.max(odds.get(alike) ?? 0, floor));
  }
  odds.delete(char);
  return [...odds]
    .filter(([, value]) => value > NEGLIGIBLE)
    .map(([other, value]) => ({
      line,
      position,
      odds: value,
      shift: shiftsOf({ char, other, line, position }, digits),
    }));
}

const characterValue = (char: string): number => Math.max(0, MRZ_ALPHABET.indexOf(char) - 1);
const modulo10 = (value: number): number => ((value % 10) + 10) % 10;

function shiftsOf(
  { char, other, line, position }: { char: string; other: string; line: number; position: number },
  digits: readonly MrzCheckDigit[],
): number[] {
  const change = characterValue(other) - characterValue(char);
  return digits.map(({ range, covers }) => {
    // In the place of a check digit only a digit can be right.
    if (range.line === line && range.start === position) return /\d/.test(other) ? modulo10(-change) : 1;
    let before = 0;
    for (const covered of covers) {
      const inside = covered.line === line && position >= covered.start && position < covered.end;
      if (inside) return modulo10(change * (WEIGHTS[(before + position - covered.start) % 3] ?? 0));
      before += covered.end - covered.start;
    }
    return 0;
  });
}

/** Two changes at different places that cancel each other out in every check digit. */
function oddsOfPairs(rivals: readonly Rival[]): number {
  const likeliest = rivals.toSorted((a, b) => b.odds - a.odds).slice(0, MAX_PAIRED);
  let sum = 0;
  likeliest.forEach((a, i) => {
    for (const b of likeliest.slice(i + 1)) {
      const apart = a.line !== b.line || a.position !== b.position;
      if (apart && a.shift.every((amount, digit) => modulo10(amount + (b.shift[digit] ?? 0)) === 0))
        sum += a.odds * b.odds;
    }
  });
  return sum;
}
