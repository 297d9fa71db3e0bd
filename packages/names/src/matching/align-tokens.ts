import type { NameToken, PreparedName } from './name-score.ts';

/** How alike two words are, as `tokenSimilarity`; callers may remember what they compared. */
export type Similarity = (a: string, b: string) => number;

/** One or more neighbouring words of the query that stand for one or more neighbouring words of the list; ends excluded. */
export interface TokenPair {
  readonly queryFrom: number;
  readonly queryTo: number;
  readonly listedFrom: number;
  readonly listedTo: number;
  readonly similarity: number;
}

/** Words beyond this many are not aligned; nobody's name is longer. */
export const MOST_TOKENS = 24;

/** An initial says less than the name it stands for. */
const INITIAL_SIMILARITY = 0.8;

const LEAST_JOINED_SIMILARITY = 0.85;
const MOST_JOINED = 4;

/** Similarities of all pairs of words, row by row; scratch of one call. */
const grid = new Float64Array(MOST_TOKENS * MOST_TOKENS);
const queryUsed = new Uint8Array(MOST_TOKENS);
const listedUsed = new Uint8Array(MOST_TOKENS);

/**
 * Finds which words of two names stand for each other: first words that one side writes joined (`abd al rahman` and
 * `abdulrahman`), then the closest pairs one by one. Each word is used once.
 */
export function alignTokens(query: PreparedName, listed: PreparedName, similarity: Similarity): readonly TokenPair[] {
  const a = query.tokens.length > MOST_TOKENS ? query.tokens.slice(0, MOST_TOKENS) : query.tokens;
  const b = listed.tokens.length > MOST_TOKENS ? listed.tokens.slice(0, MOST_TOKENS) : listed.tokens;
  const byCharacter = query.script === 'Han' && listed.script === 'Han';
  queryUsed.fill(0);
  listedUsed.fill(0);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      grid[i * MOST_TOKENS + j] = pairSimilarity(a[i] as NameToken, b[j] as NameToken, similarity, byCharacter);
    }
  }
  const pairs: TokenPair[] = [];
  if (!byCharacter && a.length !== b.length) joinNeighbours(a, b, similarity, pairs);
  pairClosest(a, b, pairs);
  return pairs;
}

function pairSimilarity(a: NameToken, b: NameToken, similarity: Similarity, byCharacter: boolean): number {
  if (byCharacter && a.role === 'syllable' && b.role === 'syllable') {
    return (a.written ?? a.text) === (b.written ?? b.text) ? 1 : 0;
  }
  if (a.text === b.text) return 1;
  if (a.role === 'number' || b.role === 'number' || a.role === 'legal-form' || b.role === 'legal-form') return 0;
  if (a.role === 'initial' || b.role === 'initial') {
    return a.text.charCodeAt(0) === b.text.charCodeAt(0) && !isMinor(a) && !isMinor(b) ? INITIAL_SIMILARITY : 0;
  }
  if (isMinor(a) !== isMinor(b)) return 0;
  return similarity(a.text, b.text);
}

function isMinor({ role }: NameToken): boolean {
  return role === 'particle' || role === 'title';
}

/** Runs of neighbours on one side that are one word on the other. */
function joinNeighbours(
  a: readonly NameToken[],
  b: readonly NameToken[],
  similarity: Similarity,
  pairs: TokenPair[],
): void {
  for (let j = 0; j < b.length; j++) {
    const run = bestRun(a, b[j] as NameToken, similarity, (i) => (queryUsed[i] ? 2 : (grid[i * MOST_TOKENS + j] ?? 0)));
    if (!run) continue;
    queryUsed.fill(1, run.from, run.to);
    listedUsed[j] = 1;
    pairs.push({ queryFrom: run.from, queryTo: run.to, listedFrom: j, listedTo: j + 1, similarity: run.similarity });
  }
  for (let i = 0; i < a.length; i++) {
    if (queryUsed[i]) continue;
    const run = bestRun(b, a[i] as NameToken, similarity, (j) =>
      listedUsed[j] ? 2 : (grid[i * MOST_TOKENS + j] ?? 0),
    );
    if (!run) continue;
    listedUsed.fill(1, run.from, run.to);
    queryUsed[i] = 1;
    pairs.push({ queryFrom: i, queryTo: i + 1, listedFrom: run.from, listedTo: run.to, similarity: run.similarity });
  }
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly similarity: number;
}

/** The neighbours in `tokens` that together are `whole`, if they are closer to it than each of them alone. */
function bestRun(
  tokens: readonly NameToken[],
  whole: NameToken,
  similarity: Similarity,
  alone: (index: number) => number,
): Run | null {
  if (whole.text.length < 4 || whole.role === 'number') return null;
  let best: Run | null = null;
  for (let from = 0; from + 1 < tokens.length; from++) {
    let text = tokens[from]?.text ?? '';
    let single = alone(from);

    for (let to = from + 1; to < tokens.length && to < from + MOST_JOINED; to++) {
      text += tokens[to]?.text ?? '';
      single = Math.max(single, alone(to));
      if (text.length > whole.text.length + 2 || single >= 1) break;
      if (text.length < whole.text.length - 2) continue;
      const alike = text === whole.text ? 1 : similarity(text, whole.text);
      if (alike >= LEAST_JOINED_SIMILARITY && alike > single && alike > (best?.similarity ?? 0)) {
        best = { from, to: to + 1, similarity: alike };
      }
    }
  }
  return best;
}

/** Closest pairs first; full names before initials, the same place before another. */
function pairClosest(a: readonly NameToken[], b: readonly NameToken[], pairs: TokenPair[]): void {
  for (;;) {
    let best = 0;
    let bestI = -1;
    let bestJ = -1;
    for (let i = 0; i < a.length; i++) {
      if (queryUsed[i]) continue;
      for (let j = 0; j < b.length; j++) {
        const alike = grid[i * MOST_TOKENS + j] ?? 0;
        if (alike <= 0 || listedUsed[j]) continue;
        const preferred = alike + (a.length - i === b.length - j || i === j ? 0.001 : 0);
        if (preferred > best) [best, bestI, bestJ] = [preferred, i, j];
      }
    }
    if (bestI < 0) return;
    queryUsed[bestI] = 1;
    listedUsed[bestJ] = 1;
    pairs.push({
      queryFrom: bestI,
      queryTo: bestI + 1,
      listedFrom: bestJ,
      listedTo: bestJ + 1,
      similarity: grid[bestI * MOST_TOKENS + bestJ] ?? 0,
    });
  }
}
