import { type Alignment, type Similarity, takePair } from './alignment.ts';
import type { NameToken } from './name-score.ts';

/** A typing error inside a joined word is believed in long words only: `thomas sa` is not `tomasa`. */
const LEAST_SIMILARITY = 0.85;
const LEAST_OF_SHORT = 0.94;
const SHORTEST_LONG = 9;
const SHIFTED_SIMILARITY = 0.97;
const MOST_JOINED = 4;

/** Shorter words are no two names. */
const SHORTEST_WHOLE = 4;

/** Letters by which the joined words may be longer or shorter than the whole. */
const MOST_DIFFERENCE = 2;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly similarity: number;
}

/** Similarity of the i-th word of the query with the j-th of the list's name. */
export type Grid = (i: number, j: number) => number;

/** Pairs words that one name writes joined and the other apart: `abd al rahman` and `abdalrahman`. */
export function pairJoined(alignment: Alignment, grid: Grid, similarity: Similarity): void {
  pairShifted(alignment);
  const { query, listed, queryPartner, listedPartner } = alignment;
  for (let j = 0; j < listed.length; j++) {
    const whole = listed[j] as NameToken;
    if (whole.text.length < SHORTEST_WHOLE || listedPartner[j]) continue;
    const run = bestRun(query, whole, { similarity, taken: queryPartner, alone: (i) => grid(i, j) });
    if (run)
      takePair(alignment, {
        queryFrom: run.from,
        queryTo: run.to,
        listedFrom: j,
        listedTo: j + 1,
        similarity: run.similarity,
      });
  }
  for (let i = 0; i < query.length; i++) {
    const whole = query[i] as NameToken;
    if (whole.text.length < SHORTEST_WHOLE || queryPartner[i]) continue;
    const run = bestRun(listed, whole, { similarity, taken: listedPartner, alone: (j) => grid(i, j) });
    if (run)
      takePair(alignment, {
        queryFrom: i,
        queryTo: i + 1,
        listedFrom: run.from,
        listedTo: run.to,
        similarity: run.similarity,
      });
  }
}

/** Pairs two words with two whose letters are the same though the space stands elsewhere: `myongc hin` and `myong chin`. */
function pairShifted(alignment: Alignment): void {
  const { query, listed, queryPartner, listedPartner } = alignment;
  for (let i = 0; i + 1 < query.length; i++) {
    const [a, b] = [query[i]?.text ?? '', query[i + 1]?.text ?? ''];
    for (let j = 0; j + 1 < listed.length; j++) {
      const [c, d] = [listed[j]?.text ?? '', listed[j + 1]?.text ?? ''];
      if (a.length === c.length || a.length + b.length !== c.length + d.length || a + b !== c + d) continue;
      if (queryPartner[i] || queryPartner[i + 1] || listedPartner[j] || listedPartner[j + 1]) continue;
      takePair(alignment, {
        queryFrom: i,
        queryTo: i + 2,
        listedFrom: j,
        listedTo: j + 2,
        similarity: SHIFTED_SIMILARITY,
      });
    }
  }
}

interface RunSearch {
  readonly similarity: Similarity;
  readonly taken: Uint8Array;
  /** How alike one word alone is to the whole. */
  readonly alone: (index: number) => number;
}

/** The free neighbours that together are the whole, if they are closer to it than each of them alone. */
function bestRun(tokens: readonly NameToken[], whole: NameToken, search: RunSearch): Run | null {
  let best: Run | null = null;
  for (let from = 0; from + 1 < tokens.length; from++) {
    if (search.alone(from) >= 1) return null;
    const shortest = (tokens[from]?.text.length ?? 0) + (tokens[from + 1]?.text.length ?? 0);
    if (search.taken[from] || shortest > whole.text.length + MOST_DIFFERENCE) continue;
    best = runFrom(tokens, { from, whole, best }, search);
  }
  return best;
}

function runFrom(
  tokens: readonly NameToken[],
  { from, whole, best }: { readonly from: number; readonly whole: NameToken; readonly best: Run | null },
  search: RunSearch,
): Run | null {
  let text = tokens[from]?.text ?? '';
  let found = best;
  let most = Math.max(search.alone(from), best?.similarity ?? 0);
  for (let to = from + 1; to < tokens.length && to < from + MOST_JOINED && !search.taken[to]; to++) {
    text += tokens[to]?.text ?? '';
    most = Math.max(most, search.alone(to));
    if (most >= 1 || text.length > whole.text.length + MOST_DIFFERENCE) break;
    if (text.length < whole.text.length - MOST_DIFFERENCE || !shareAnEnd(text, whole.text)) continue;
    const alike = text === whole.text ? 1 : search.similarity(text, whole.text);
    const least = whole.text.length < SHORTEST_LONG ? LEAST_OF_SHORT : LEAST_SIMILARITY;
    if (alike >= least && alike > most) {
      found = { from, to: to + 1, similarity: alike };
      most = alike;
    }
  }
  return found;
}

/** Cheap, and whoever joins words rarely errs at both ends. */
function shareAnEnd(a: string, b: string): boolean {
  return a.charCodeAt(0) === b.charCodeAt(0) || a.charCodeAt(a.length - 1) === b.charCodeAt(b.length - 1);
}
