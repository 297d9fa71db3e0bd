import type { ReadCharacter } from './decode-columns.ts';
import { REJECTED } from './latin-alphabet.ts';

export interface RecognisedText {
  readonly text: string;
  /** Mean probability of the characters, [0,1]; 0 when nothing was seen. */
  readonly confidence: number;
}

export interface RecognisedLine extends RecognisedText {
  /** The characters of the text with their places along the box. */
  readonly characters: readonly ReadCharacter[];
  /** Words in another script, or turned the wrong way. */
  readonly rejected: number;
}

/** What parts two languages' words, and is left over when one of them could not be read. */
const LOOSE_ENDS = new Set([' ', '/', '-', '·', ',', ':']);

/** The line without its rejected words and without the separators that these leave at its ends. */
export function lineOfCharacters(characters: readonly ReadCharacter[]): RecognisedLine {
  const rejected = characters.filter(({ char }) => char === REJECTED).length;
  const kept = withoutLooseEnds(
    characters.filter(({ char }) => char !== REJECTED),
    rejected > 0,
  );
  const sum = kept.reduce((total, { probability }) => total + probability, 0);
  return {
    text: kept.map(({ char }) => char).join(''),
    confidence: kept.length === 0 ? 0 : sum / kept.length,
    characters: kept,
    rejected,
  };
}

function withoutLooseEnds(characters: readonly ReadCharacter[], afterRejection: boolean): readonly ReadCharacter[] {
  const loose = (character: ReadCharacter | undefined): boolean =>
    character !== undefined && (character.char === ' ' || (afterRejection && LOOSE_ENDS.has(character.char)));
  let [from, to] = [0, characters.length];
  while (from < to && loose(characters[from])) from++;
  while (to > from && loose(characters[to - 1])) to--;
  return characters.slice(from, to).filter(({ char }, i, all) => char !== ' ' || all[i - 1]?.char !== ' ');
}
