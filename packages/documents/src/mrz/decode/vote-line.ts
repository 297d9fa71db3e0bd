import type { MrzCharacter, MrzLineReading } from '@bonafide/domain';
import { type FittedReading, fitLength } from './fit-length.ts';
import type { PositionPrior } from './position-prior.ts';

/** A character and the probability that it is the printed one, after all readings and the field's rule. */
export interface Choice {
  readonly char: string;
  readonly probability: number;
  /** The probability by the readings alone. */
  readonly seen: number;
}

export interface VotedLine {
  /** Best first, for every place; probabilities of a place sum to 1. */
  readonly choices: readonly (readonly Choice[])[];
  /** Most probable character by the readings alone, for every place. */
  readonly unruled: readonly string[];
  /** The reading that the result stays closest to. */
  readonly reference: FittedReading;
  /** Mean log-probability of a place, less the cost of repairs, in nats. */
  readonly score: number;
}

/** Probability that is left for characters which the recogniser did not name. */
const FLOOR = 0.0001;
/** Characters of OCR-B that the recogniser takes for each other even when it is sure, the likeliest first; they count where one is a misfit. */
export const LOOKALIKES: Readonly<Record<string, string>> = {
  '0': 'ODQ',
  O: '0',
  Q: '0',
  D: '0',
  '1': 'ITL',
  I: '1',
  T: '1',
  L: '1',
  '2': 'Z',
  '4': 'A',
  Z: '2',
  '5': 'S',
  S: '5',
  '6': 'G',
  '7': 'TZ',
  G: '6',
  '8': 'B',
  B: '8',
};
/** A place that halves a character's odds still takes it; one that rejects it asks for its look-alike. */
const MISFIT_BELOW = 0.1;
const LOOKALIKE_FLOOR = 0.04;
/** A second look-alike is that much less likely, and so on: 154 of 163 sure errors between 0 and a letter were the O. */
const LOOKALIKE_DECAY = 0.1;
/** Share of places in which a reading may differ from the reference and still speak of the same placing. */
const MAX_DIFFERENCE = 0.2;
const MAX_CHOICES = 4;
/** A filler that was put in for the length's sake says little against a character that another crop shows. */
const UNSEEN_WEIGHT = 0.1;

/** Joins all readings of one printed line under the layout's rules; null when none can have this length. */
export function voteLine(readings: readonly MrzLineReading[], priors: readonly PositionPrior[]): VotedLine | null {
  const fits = readings
    .map((reading) => bestFit(fitLength(reading, priors.length), priors))
    .filter((fit) => fit !== null);
  const reference = fits.toSorted((a, b) => b.fitness - a.fitness)[0];
  if (!reference) return null;
  const voters = fits.filter(({ fitted }) => difference(fitted, reference.fitted) <= MAX_DIFFERENCE);
  const places = priors.map((prior, at) => votePlace(voters, at, { prior, top: reference.fitness }));
  const score = places.reduce((sum, { likelihood }) => sum + Math.log(likelihood), 0) / priors.length;
  return {
    choices: places.map(({ choices }) => choices),
    unruled: places.map(({ unruled }) => unruled),
    reference: reference.fitted,
    score: score - reference.fitted.penalty / priors.length,
  };
}

interface Fit {
  readonly fitted: FittedReading;
  /** Log-probability of the line's best characters under the layout's rules, less penalties. */
  readonly fitness: number;
}

function bestFit(candidates: readonly FittedReading[], priors: readonly PositionPrior[]): Fit | null {
  let best: Fit | null = null;
  for (const fitted of candidates) {
    let fitness = -fitted.penalty;
    priors.forEach((prior, at) => {
      fitness += Math.log(bestProduct(fitted.characters[at], prior));
    });
    if (best === null || fitness > best.fitness) best = { fitted, fitness };
  }
  return best;
}

function bestProduct(character: MrzCharacter | undefined, prior: PositionPrior): number {
  if (!character) return FLOOR;
  const own = character.probability * prior(character.char);
  const alike = LOOKALIKES[character.char]?.charAt(0) ?? '';
  const mistaken = alike === '' ? 0 : LOOKALIKE_FLOOR * character.probability * prior(alike);
  const start = Math.max(own, mistaken);
  return character.rivals.reduce((best, rival) => Math.max(best, rival.probability * prior(rival.char)), start);
}

function difference(a: FittedReading, b: FittedReading): number {
  const different = a.characters.filter(({ char }, at) => char !== b.characters[at]?.char).length;
  return different / a.characters.length;
}

type Seen = Omit<Choice, 'probability'>;

interface VotedPlace {
  readonly choices: readonly Choice[];
  readonly unruled: string;
  /** Probability of the best character before it is normalised: how well anything fits here. */
  readonly likelihood: number;
}

function votePlace(
  voters: readonly Fit[],
  at: number,
  { prior, top }: { prior: PositionPrior; top: number },
): VotedPlace {
  const evidence = gatherEvidence(voters, at, top);
  const unruled = evidence[0]?.char ?? '<';
  const ruled = (prior(unruled) < MISFIT_BELOW ? withLookalikes(evidence) : evidence)
    .map(({ char, seen }) => ({ char, seen, probability: Math.max(FLOOR, seen) * prior(char) }))
    .sort((a, b) => b.probability - a.probability);
  const sum = ruled.reduce((all, { probability }) => all + probability, 0);
  const best = ruled.slice(0, MAX_CHOICES);
  return {
    choices: best.map((choice) => ({ ...choice, probability: choice.probability / sum })),
    unruled,
    likelihood: ruled[0]?.probability ?? FLOOR,
  };
}

/** What the readings together say of one place, best first. */
function gatherEvidence(voters: readonly Fit[], at: number, top: number): Seen[] {
  const shares = new Map<string, number>();
  let total = 0;
  for (const { fitted, fitness } of voters) {
    const character = fitted.characters[at];
    if (!character) continue;
    // Readings that fit worse still count: their errors lie elsewhere.
    const trust = Math.exp(Math.max(-3, (fitness - top) / 4));
    const weight = fitted.inserted[at] ? trust * UNSEEN_WEIGHT : trust;
    total += weight;
    for (const { char, probability } of [character, ...character.rivals]) {
      shares.set(char, (shares.get(char) ?? 0) + probability * weight);
    }
  }
  return [...shares].map(([char, share]) => ({ char, seen: share / total })).sort((a, b) => b.seen - a.seen);
}

/** Adds the look-alikes of the best character with a small probability, unless the readings gave them more. */
function withLookalikes(evidence: readonly Seen[]): Seen[] {
  const best = evidence[0];
  const alike = [...(LOOKALIKES[best?.char ?? ''] ?? '')].map((char, rank) => ({
    char,
    seen: LOOKALIKE_FLOOR * LOOKALIKE_DECAY ** rank * (best?.seen ?? 0),
  }));
  const added = alike.filter(({ char, seen }) => !evidence.some((known) => known.char === char && known.seen >= seen));
  return [...evidence.filter(({ char }) => !added.some((choice) => choice.char === char)), ...added];
}
