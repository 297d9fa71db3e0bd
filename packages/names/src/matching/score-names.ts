import { alignTokens, MOST_TOKENS, type Similarity, type TokenPair } from './align-tokens.ts';
import { foldToken } from './fold.ts';
import type { NameScore, NameToken, PreparedName, TokenAgreement, TokenMatch } from './name-score.ts';
import { tokenSimilarity } from './token-similarity.ts';
import { SCORE_WEIGHTS, tokenWeight } from './weights.ts';
import { sameNickname } from './words/nicknames.ts';

/**
 * How much the query's name is the list's, in [0,1], with the words that made it. It is about the name alone: evidence such as
 * a birth date is weighed elsewhere. Words missing in the query weigh less than words missing in the list, because lists
 * tell more of a name than people do. `similarity` may be a remembered `tokenSimilarity`.
 */
export function scoreNames(
  query: PreparedName,
  listed: PreparedName,
  similarity: Similarity = tokenSimilarity,
): NameScore {
  const pairs = alignTokens(query, listed, similarity);
  const tokens: TokenMatch[] = pairs.map((pair) => explained(pair, query, listed));
  const loose = { query: query.tokens.length, listed: listed.tokens.length };
  if (loose.query === 0 || loose.listed === 0) return { score: 0, tokens };
  addUnmatched(pairs, query, listed, tokens);
  return { score: total(tokens, query, listed), tokens };
}

function total(tokens: readonly TokenMatch[], query: PreparedName, listed: PreparedName): number {
  let matched = 0;
  let all = 0;
  let onlyInQuery = 0;
  let onlyInList = 0;
  for (const { how, similarity, weight } of tokens) {
    matched += similarity * weight;
    all += weight;
    if (how === 'only-in-query') onlyInQuery += weight / SCORE_WEIGHTS.onlyInQuery;
    if (how === 'only-in-list') onlyInList += weight / SCORE_WEIGHTS.onlyInList;
  }
  const conflict = Math.min(onlyInQuery, onlyInList, 1) * SCORE_WEIGHTS.conflict;
  const score = all === 0 ? 0 : Math.max(0, (matched - conflict) / all);
  return score * singleFactor(wordsOf(query), wordsOf(listed));
}

function singleFactor(query: number, listed: number): number {
  if (listed === 1 && query > 1) return SCORE_WEIGHTS.listedSingle;
  return query === 1 && listed > 1 ? SCORE_WEIGHTS.querySingle : 1;
}

function wordsOf({ tokens }: PreparedName): number {
  return tokens.reduce((count, { role }) => count + (role === 'title' || role === 'legal-form' ? 0 : 1), 0);
}

function explained(pair: TokenPair, query: PreparedName, listed: PreparedName): TokenMatch {
  const a = query.tokens[pair.queryFrom] as NameToken;
  const b = listed.tokens[pair.listedFrom] as NameToken;
  const single = pair.queryTo - pair.queryFrom === 1 && pair.listedTo - pair.listedFrom === 1;
  const weight =
    (weightOf(query.tokens, pair.queryFrom, pair.queryTo) + weightOf(listed.tokens, pair.listedFrom, pair.listedTo)) /
    2;
  return {
    query: textOf(query.tokens, pair.queryFrom, pair.queryTo),
    listed: textOf(listed.tokens, pair.listedFrom, pair.listedTo),
    how: single ? agreement(a, b, query.script === listed.script) : 'joined',
    similarity: pair.similarity,
    weight,
  };
}

function agreement(a: NameToken, b: NameToken, sameScript: boolean): TokenAgreement {
  if (a.text === b.text) return writtenAgreement(a, b, sameScript);
  if (a.role === 'initial' || b.role === 'initial') return 'initial';
  if (foldToken(a.text) === foldToken(b.text)) return 'transliteration';
  if (sameNickname(a.text, b.text)) return 'nickname';
  return sameScript ? 'typo' : 'transliteration';
}

function writtenAgreement(a: NameToken, b: NameToken, sameScript: boolean): TokenAgreement {
  if ((a.written ?? a.text) === (b.written ?? b.text)) return 'exact';
  return sameScript ? 'diacritics' : 'transliteration';
}

function addUnmatched(
  pairs: readonly TokenPair[],
  query: PreparedName,
  listed: PreparedName,
  tokens: TokenMatch[],
): void {
  for (const [index, token] of query.tokens.entries()) {
    if (index >= MOST_TOKENS || pairs.some(({ queryFrom, queryTo }) => index >= queryFrom && index < queryTo)) continue;
    const weight = tokenWeight(token) * SCORE_WEIGHTS.onlyInQuery;
    tokens.push({ query: token.text, listed: null, how: 'only-in-query', similarity: 0, weight });
  }
  for (const [index, token] of listed.tokens.entries()) {
    if (index >= MOST_TOKENS || pairs.some(({ listedFrom, listedTo }) => index >= listedFrom && index < listedTo))
      continue;
    const weight = tokenWeight(token) * SCORE_WEIGHTS.onlyInList;
    tokens.push({ query: null, listed: token.text, how: 'only-in-list', similarity: 0, weight });
  }
}

function weightOf(tokens: readonly NameToken[], from: number, to: number): number {
  let weight = 0;
  for (let index = from; index < to; index++) weight += tokenWeight(tokens[index] as NameToken);
  return weight;
}

function textOf(tokens: readonly NameToken[], from: number, to: number): string {
  if (to - from === 1) return tokens[from]?.text ?? '';
  return tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
}
