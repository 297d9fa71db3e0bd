import { type Alignment, takePair } from './alignment.ts';
import type { NameToken } from './name-score.ts';

const ACRONYM_SIMILARITY = 0.9;
const SHORTEST = 2;
const LONGEST = 6;

/** Pairs free words with the free words whose initials they are: `us` and `united states`, `pla` and `peoples liberation army`. */
export function pairAcronyms(alignment: Alignment): void {
  const { query, listed, queryPartner, listedPartner } = alignment;
  for (let i = 0; i < query.length; i++) {
    const run = queryPartner[i] ? null : spelledOut(query[i], listed, listedPartner);
    if (run)
      takePair(alignment, {
        queryFrom: i,
        queryTo: i + 1,
        listedFrom: run.from,
        listedTo: run.to,
        similarity: ACRONYM_SIMILARITY,
      });
  }
  for (let j = 0; j < listed.length; j++) {
    const run = listedPartner[j] ? null : spelledOut(listed[j], query, queryPartner);
    if (run)
      takePair(alignment, {
        queryFrom: run.from,
        queryTo: run.to,
        listedFrom: j,
        listedTo: j + 1,
        similarity: ACRONYM_SIMILARITY,
      });
  }
}

/** The run of free words, particles skipped, whose initials are the acronym. */
function spelledOut(
  acronym: NameToken | undefined,
  words: readonly NameToken[],
  taken: Uint8Array,
): { readonly from: number; readonly to: number } | null {
  const letters = acronym?.role === 'word' ? acronym.text : '';
  if (letters.length < SHORTEST || letters.length > LONGEST || words.length < letters.length) return null;
  for (let from = 0; from + letters.length <= words.length; from++) {
    const to = endOfInitials(letters, words, { from, taken });
    if (to > 0) return { from, to };
  }
  return null;
}

function endOfInitials(
  letters: string,
  words: readonly NameToken[],
  { from, taken }: { readonly from: number; readonly taken: Uint8Array },
): number {
  let letter = 0;
  for (let at = from; at < words.length && !taken[at]; at++) {
    const word = words[at];
    const isNext = word?.text.charCodeAt(0) === letters.charCodeAt(letter);
    if (word?.role === 'particle' && !isNext && at > from) continue;
    if (!isNext || word?.role === 'number' || (word?.text.length ?? 0) < 2) return 0;
    letter += 1;
    if (letter === letters.length) return at + 1;
  }
  return 0;
}
