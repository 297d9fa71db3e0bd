import { alignTokens } from './align-tokens.ts';
import type { Alignment, Similarity, TokenPair } from './alignment.ts';
import { explainAlignment } from './explain-alignment.ts';
import { areSwapped } from './letter-distance.ts';
import type { NameScore, NameToken, PreparedName, TokenMatch } from './name-score.ts';
import { tokenSimilarity } from './token-similarity.ts';
import { SCORE_WEIGHTS, type ScoreWeights } from './weights.ts';
import { generationOf } from './words/generations.ts';
import { isGeneric } from './words/generic-words.ts';
import { areOtherGivenNames } from './words/given-names.ts';
import { sameNickname } from './words/nicknames.ts';
import { isDescent } from './words/particles.ts';
import { OFFICES } from './words/titles.ts';

/**
 * How much the query's name is the list's, in [0,1], with the words that made it. It is about the name alone: evidence such as
 * a birth date is weighed elsewhere. Words missing in the list's name weigh more than words missing in the query, because lists
 * tell more of a name than people do. `similarity` may be a remembered `tokenSimilarity`.
 */
export function scoreNames(
  query: PreparedName,
  listed: PreparedName,
  similarity: Similarity = tokenSimilarity,
): NameScore {
  return scoreNamesWith(query, listed, { similarity, weights: SCORE_WEIGHTS[query.kind] });
}

/** `scoreNames` with other weights, for those who fit them. */
export function scoreNamesWith(
  query: PreparedName,
  listed: PreparedName,
  { similarity, weights }: { readonly similarity: Similarity; readonly weights: ScoreWeights },
): NameScore {
  const alignment = alignTokens({ query, listed, similarity, weights });
  if (alignment.query.length === 0 || alignment.listed.length === 0) return { score: 0, tokens: [] };
  const tokens = explainAlignment(alignment, { query, listed, weights });
  const score = agreement(tokens, weights) * lengthFactor(alignment, weights) * doubtFactor(alignment, weights);
  return { score: inSequence(alignment) ? score : Math.min(score, MOST_REORDERED), tokens };
}

/** What the rest of a name is worth when a given name or a generation says that it is another's. */
const OTHER_PERSON = 0.6;

/** From here on words are spellings of one, whatever else they are. */
const SURELY_ALIKE = 0.94;

/** Names in another order are the same name, but not the same word for word. */
const MOST_REORDERED = 0.99;

function inSequence({ query, queryPartner }: Alignment): boolean {
  let last = 0;
  for (let i = 0; i < query.length; i++) {
    const partner = queryPartner[i] ?? 0;
    if (partner > 0 && partner < last) return false;
    if (partner > 0) last = partner;
  }
  return true;
}

/** The weighted mean of similarities; what stands alone on both sides counts as a conflict on top. */
function agreement(tokens: readonly TokenMatch[], weights: ScoreWeights): number {
  let matched = 0;
  let all = 0;
  let onlyInQuery = 0;
  let onlyInList = 0;
  for (const { how, similarity, weight } of tokens) {
    all += weight;
    if (how === 'only-in-query') onlyInQuery += weight;
    else if (how === 'only-in-list') onlyInList += weight;
    else matched += weight * Math.max(0, 1 - (1 - similarity) * (1 + weights.sharpness));
  }
  const bothSides = Math.min(onlyInQuery / weights.onlyInQuery, onlyInList / weights.onlyInList);
  return all === 0 ? 0 : matched / (all + bothSides * weights.conflict);
}

/** One word agrees with a longer name by chance more easily. */
function lengthFactor({ query, listed }: Alignment, weights: ScoreWeights): number {
  const inQuery = countNames(query);
  const inList = countNames(listed);
  if (inList === 1 && inQuery > 1) return weights.listedSingle;
  return inQuery === 1 && inList > 1 ? weights.querySingle : 1;
}

function countNames(tokens: readonly NameToken[]): number {
  let count = 0;
  for (const token of tokens) if (isName(token)) count += 1;
  return count;
}

function isName({ role, text }: NameToken): boolean {
  return role === 'title' ? OFFICES.has(text) : role !== 'legal-form' && role !== 'particle';
}

function doubtFactor(alignment: Alignment, weights: ScoreWeights): number {
  const doubtful = generationsSwapped(alignment) || onlyInitialsAgree(alignment) || onlyGenericAgree(alignment);
  return (doubtful ? weights.doubtful : 1) * (otherPerson(alignment) ? OTHER_PERSON : 1);
}

/** `Salman bin Muhammad` and `Muhammad bin Salman`: father and child have changed places. */
function generationsSwapped({ query, listed, queryPartner }: Alignment): boolean {
  for (let at = 1; at + 1 < query.length; at++) {
    if (query[at]?.role !== 'particle' || !isDescent(query[at]?.text ?? '')) continue;
    const child = (queryPartner[at - 1] ?? 0) - 1;
    const father = (queryPartner[at + 1] ?? 0) - 1;
    const between = listed[father + 1];
    if (father >= 0 && child === father + 2 && between?.role === 'particle' && isDescent(between.text)) return true;
  }
  return false;
}

/** Brother and sister, father and child: another given name is no misspelt one, and a junior no senior. */
function otherPerson(alignment: Alignment): boolean {
  const { query, listed, pairs } = alignment;
  return otherGeneration(query, listed) || pairs.some((pair) => isOtherGivenName(alignment, pair));
}

function isOtherGivenName({ query, listed }: Alignment, pair: TokenPair): boolean {
  if (pair.similarity >= SURELY_ALIKE || pair.queryTo - pair.queryFrom > 1 || pair.listedTo - pair.listedFrom > 1)
    return false;
  const [a, b] = [query[pair.queryFrom], listed[pair.listedFrom]];
  if (a?.role !== 'word' || b?.role !== 'word' || areSwapped(a.text, b.text)) return false;
  return areOtherGivenNames(a.text, b.text) && !sameNickname(a.text, b.text);
}

function otherGeneration(query: readonly NameToken[], listed: readonly NameToken[]): boolean {
  const [a, b] = [generationOf(query.at(-1)?.text ?? ''), generationOf(listed.at(-1)?.text ?? '')];
  return a !== null && b !== null && a !== b;
}

/** `N. N.` is everybody with these initials. */
function onlyInitialsAgree({ query, listed }: Alignment): boolean {
  return isInitials(query) !== isInitials(listed);
}

function isInitials(tokens: readonly NameToken[]): boolean {
  return tokens.every(({ role }) => role === 'initial' || role === 'particle' || role === 'title');
}

/** Of two organisations nothing agrees that tells them from others, while something is left over. */
function onlyGenericAgree({ query, listed, queryPartner, listedPartner }: Alignment): boolean {
  let leftOver = false;
  for (let i = 0; i < query.length; i++) {
    const token = query[i] as NameToken;
    if (token.role !== 'word') continue;
    if (queryPartner[i] && !isGeneric(token.text)) return false;
    if (!queryPartner[i]) leftOver = true;
  }
  for (let j = 0; j < listed.length; j++) if (listed[j]?.role === 'word' && !listedPartner[j]) leftOver = true;
  return leftOver;
}
