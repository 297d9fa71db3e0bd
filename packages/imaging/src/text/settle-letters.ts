import type { ReadCharacter, Rival } from './decode-columns.ts';
import { isMarked, plainOf } from './letter-shapes.ts';
import { LETTERS_OF_LANGUAGES } from './letters-of-languages.ts';
import { lineOfCharacters, type RecognisedLine } from './recognised-line.ts';

/** What is read less surely is weighed against what else may stand there; what is read more surely says which language it is. */
const SURE = 0.9;
/** Chance that a letter beyond A to Z is none of the page's language: names and towns of other countries. */
const FOREIGN = 0.0001;
/** Letters of one word depend on each other, and a page repeats its words. */
const INDEPENDENT = 0.5;
/** A language that is likelier than this may be the page's. */
const POSSIBLE = 0.05;
/** Weights of letters that none of these languages has, and of capitals and figures within words. */
const UNKNOWN = 0.1;
const OUT_OF_PLACE = 0.1;

/**
 * Lines of one page in one language, with doubtful characters weighed by what that language writes. Nothing that was read surely
 * changes. A mark that the language does not know counts for the one that it has: who is unsure which mark stands over an e has seen one.
 */
export function settleLetters(lines: readonly RecognisedLine[]): RecognisedLine[] {
  const known = lettersOfPage(lines.flatMap(({ characters }) => characters));
  return lines.map((line) => settledLine(line, known));
}

function settledLine(line: RecognisedLine, known: ReadonlySet<string>): RecognisedLine {
  if (line.characters.every(isSettled)) return line;
  const settled = [...line.characters];
  line.characters.forEach((character, i) => {
    if (isSettled(character)) return;
    settled[i] = settledCharacter(character, { before: settled[i - 1], after: settled[i + 1], known });
  });
  return { ...lineOfCharacters(settled), rejected: line.rejected };
}

const isSettled = ({ probability, rivals = [] }: ReadCharacter): boolean => probability >= SURE || rivals.length === 0;

interface Surroundings {
  readonly before: ReadCharacter | undefined;
  readonly after: ReadCharacter | undefined;
  readonly known: ReadonlySet<string>;
}

function settledCharacter(character: ReadCharacter, { before, after, known }: Surroundings): ReadCharacter {
  const inside = isSmall(before) || (isLetter(before) && isSmall(after));
  const seen = withKnownMarks([character, ...(character.rivals ?? [])], known);
  const weighed = seen.map(({ char, probability }) => {
    const foreign = isMarked(char) && !known.has(char) ? UNKNOWN : 1;
    return { char, probability: probability * foreign * (inside && /[\p{Lu}\d]/u.test(char) ? OUT_OF_PLACE : 1) };
  });
  const scale = Math.min(1, total(seen)) / total(weighed);
  const ways = weighed.map(({ char, probability }) => ({ char, probability: probability * scale }));
  const [best, ...rivals] = ways.sort((a, b) => b.probability - a.probability);
  return best ? { ...best, place: character.place, rivals } : character;
}

const total = (ways: readonly Rival[]): number => ways.reduce((sum, { probability }) => sum + probability, 0);
const isLetter = (character: ReadCharacter | undefined): boolean => /\p{L}/u.test(character?.char ?? '');
const isSmall = (character: ReadCharacter | undefined): boolean => /\p{Ll}/u.test(character?.char ?? '');

/** Gives what was seen of foreign marks to the letters of the page's language with the same base, as far as one of those was seen. */
function withKnownMarks(ways: readonly Rival[], known: ReadonlySet<string>): readonly Rival[] {
  const isForeign = ({ char }: Rival): boolean => isMarked(char) && !known.has(char);
  const alike = (a: Rival, b: Rival): boolean => isMarked(b.char) && !isForeign(b) && baseOf(a.char) === baseOf(b.char);
  return ways.map((way) => {
    if (isForeign(way)) return ways.some((other) => alike(way, other)) ? { ...way, probability: 0 } : way;
    if (!isMarked(way.char)) return way;
    const sharers = total(ways.filter((other) => !isForeign(other) && alike(way, other)));
    const foreign = total(ways.filter((other) => isForeign(other) && alike(other, way)));
    return { ...way, probability: way.probability + (foreign * way.probability) / sharers };
  });
}

/** The letter without its marks in its own size; a bar through a t looks like one through an l. */
function baseOf(char: string): string {
  const plain = char === 'ŧ' ? 'L' : plainOf(char);
  return /\p{Ll}/u.test(char) ? plain.toLowerCase() : plain;
}

/** Letters beyond A to Z of the languages that the surely read letters speak for, in both sizes. */
function lettersOfPage(characters: readonly ReadCharacter[]): ReadonlySet<string> {
  const letters = characters
    .filter(({ char, probability }) => probability >= SURE && /\p{L}/u.test(char))
    .map(({ char }) => (char === 'İ' ? char : char.toLowerCase()));
  const own = possibleLanguages(letters).flatMap((language) => [...language]);
  return new Set(own.flatMap((letter) => [letter, letter.toUpperCase()]));
}

/** Letters are about as common as one over their rank (Zipf 1949): this is what their shares add up to. */
const harmonic = (count: number): number =>
  Array.from({ length: count }, (_, i) => 1 / (i + 1)).reduce((a, b) => a + b, 0);

/** Letters of each language that is likely enough by Bayes' rule, all being equally likely beforehand. */
function possibleLanguages(letters: readonly string[]): readonly string[] {
  const marked = letters.filter(isMarked);
  const scored = Object.values(LETTERS_OF_LANGUAGES).map(({ letters: own, share }) => {
    const all = share / harmonic(own.length);
    const ofMarked = marked.reduce((sum, letter) => {
      const rank = own.indexOf(letter) + 1;
      return sum + Math.log(rank > 0 ? Math.max(FOREIGN, all / rank) : FOREIGN);
    }, 0);
    return { own, score: INDEPENDENT * (ofMarked + (letters.length - marked.length) * Math.log(1 - share)) };
  });
  const top = Math.max(...scored.map(({ score }) => score));
  const sum = scored.reduce((all, { score }) => all + Math.exp(score - top), 0);
  return scored.filter(({ score }) => Math.exp(score - top) / sum >= POSSIBLE).map(({ own }) => own);
}
