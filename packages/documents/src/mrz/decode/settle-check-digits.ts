import { evaluateCheckDigits } from '../evaluate-check-digits.ts';
import type { FormatSpec } from '../formats/index.ts';
import type { Choice } from './vote-line.ts';

/**
 * A character may be exchanged for the sake of a check digit only where the readings themselves hesitated: the other
 * character must be at least this share as probable, which one odd cut among several does not make it. A clear print with
 * a wrong check digit stays as it is (and invalid).
 */
const MIN_RATIO = 0.3;
/** What a check digit that comes right is worth, in nats; a wrong text passes a digit by chance once in ten. */
const VALID_DIGIT_WORTH = Math.log(10);
const MAX_DOUBTFUL = 8;

interface Exchange {
  readonly line: number;
  readonly position: number;
  readonly char: string;
  /** Logarithm of the ratio to the best character, negative. */
  readonly cost: number;
}

type Choices = readonly (readonly (readonly Choice[])[])[];

/** Lets check digits decide between characters that were about equally probable. Returns the lines, changed or not. */
export function settleCheckDigits(spec: FormatSpec, choices: Choices): readonly string[] {
  const lines = choices.map((line) => line.map((place) => place[0]?.char ?? '<').join(''));
  const count = validDigits(spec, lines);
  if (count === spec.checkDigits.length) return lines;
  const doubtful = exchanges(choices);
  const singles = doubtful.map((exchange) => [exchange]);
  const pairs = doubtful.flatMap((a, i) =>
    doubtful.slice(i + 1).flatMap((b) => (a.line === b.line && a.position === b.position ? [] : [[a, b]])),
  );
  let best = { lines, gain: 0 };
  for (const changes of [...singles, ...pairs]) {
    const changed = applied(lines, changes);
    const worth = (validDigits(spec, changed) - count) * VALID_DIGIT_WORTH;
    const gain = worth + changes.reduce((sum, { cost }) => sum + cost, 0);
    if (worth > 0 && gain > best.gain) best = { lines: changed, gain };
  }
  return best.lines;
}

const validDigits = (spec: FormatSpec, lines: readonly string[]): number =>
  evaluateCheckDigits(spec, lines).filter(({ valid }) => valid).length;

function exchanges(choices: Choices): Exchange[] {
  const all = choices.flatMap((places, line) =>
    places.flatMap((place, position) => {
      const clearest = Math.max(...place.map(({ seen }) => seen));
      const [best, ...others] = place;
      return others
        .filter(({ seen }) => seen >= MIN_RATIO * clearest)
        .map(({ char, probability }) => ({
          line,
          position,
          char,
          cost: Math.min(0, Math.log(probability / (best?.probability ?? 1))),
        }));
    }),
  );
  return all.sort((a, b) => b.cost - a.cost).slice(0, MAX_DOUBTFUL);
}

function applied(lines: readonly string[], changes: readonly Exchange[]): string[] {
  const result = [...lines];
  for (const { line, position, char } of changes) {
    const before = result[line] ?? '';
    result[line] = before.slice(0, position) + char + before.slice(position + 1);
  }
  return result;
}
