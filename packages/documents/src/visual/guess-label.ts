import type { LabelMeaning } from './languages/index.ts';
import { type KnownLabel, LABEL_BY_KEY, labelKey } from './lexicon.ts';

/** What a badly misread label probably announces. */
export interface LabelGuess {
  readonly meaning: LabelMeaning;
  /** [0,1], share of the best label's letters that the line shows in their order. */
  readonly score: number;
}

/** Shorter labels lie in almost any text by chance. */
const SHORTEST = 7;
const LEAST_SIMILARITY = 0.6;
/** Likeness that any label has to any text; only what goes beyond speaks for a meaning. */
const CHANCE = 0.45;
/** How much more must speak for the best meaning than for the next; labels of all dates look alike once misread. */
const LEAST_LEAD = 1.25;
/** Least share of the line's letters that the best label has; a short one lies in a long line by chance. */
const LEAST_COVERAGE = 0.35;
/** Least share of a label's letter pairs that a line must hold for the alignment to be worth its while. */
const LEAST_PAIRS = 0.3;

/**
 * Guesses what a line announces that is no label of the lexicon but looks like misread ones: `Detosf hirthCate
 * denattar`. Only labels of the languages that the document prints are tried; null when no meaning stands out.
 */
export function guessLabel(text: string, languages: ReadonlySet<string>): LabelGuess | null {
  const key = labelKey(text);
  if (key.length < SHORTEST || /\d{4}/.test(text)) return null;
  const pairs = letterPairs(key);
  const best = new Map<LabelMeaning, Map<string, number>>();
  for (const label of LABEL_BY_KEY.values()) {
    const { length } = label.key;
    if (length < SHORTEST || length > key.length + 3 || length < LEAST_COVERAGE * key.length) continue;
    const spoken = label.languages.filter((language) => languages.has(language));
    if (spoken.length === 0 || !sharePairs(label, pairs)) continue;
    const score = similarityInside(label.key, key);
    const scores = best.get(label.meaning) ?? new Map<string, number>();
    best.set(label.meaning, scores);
    for (const language of spoken) scores.set(language, Math.max(score, scores.get(language) ?? 0));
  }
  return mostTelling(best);
}

/** Translations that both resemble the line speak twice for their meaning. */
function mostTelling(best: ReadonlyMap<LabelMeaning, ReadonlyMap<string, number>>): LabelGuess | null {
  const supports = [...best].map(([meaning, scores]) => ({
    meaning,
    score: Math.max(...scores.values()),
    support: [...scores.values()].reduce((sum, score) => sum + Math.max(0, score - CHANCE), 0),
  }));
  const [first, second] = supports.sort((a, b) => b.support - a.support);
  if (!first || first.score < LEAST_SIMILARITY || first.support < LEAST_LEAD * (second?.support ?? 0)) return null;
  return { meaning: first.meaning, score: first.score };
}

function letterPairs(key: string): ReadonlySet<string> {
  return new Set(Array.from({ length: key.length - 1 }, (_, index) => key.slice(index, index + 2)));
}

const PAIRS = new Map<KnownLabel, ReadonlySet<string>>();

function sharePairs(label: KnownLabel, pairs: ReadonlySet<string>): boolean {
  const own = PAIRS.get(label) ?? letterPairs(label.key);
  PAIRS.set(label, own);
  return [...own].filter((pair) => pairs.has(pair)).length >= LEAST_PAIRS * own.size;
}

/** One minus the fewest edits that turn some part of `text` into `label`, over the label's length. */
export function similarityInside(label: string, text: string): number {
  let previous = new Array<number>(text.length + 1).fill(0);
  for (let i = 1; i <= label.length; i++) {
    const row = [i];
    for (let j = 1; j <= text.length; j++) {
      const substituted = (previous[j - 1] ?? 0) + (label[i - 1] === text[j - 1] ? 0 : 1);
      row.push(Math.min(substituted, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return 1 - Math.min(...previous) / label.length;
}
