import type { Alignment, TokenPair } from './alignment.ts';
import { foldToken } from './fold.ts';
import { areSwapped } from './letter-distance.ts';
import type { NameToken, PreparedName, TokenAgreement, TokenMatch } from './name-score.ts';
import { isCutFrom } from './pair-similarity.ts';
import { sameHabit } from './token-similarity.ts';
import { type ScoreWeights, tokenWeight } from './weights.ts';
import { sameNickname } from './words/nicknames.ts';
import { sameParticle } from './words/particles.ts';
import { sameShortName } from './words/short-names.ts';
import { sameSpelling } from './words/spellings.ts';

/** A word that the name has twice tells nothing new when it stands alone. */
const REPEATED = 0.2;

interface Explained {
  readonly query: PreparedName;
  readonly listed: PreparedName;
  readonly weights: ScoreWeights;
}

/** Each pair and each word that stands alone, with its weight and how it came about. */
export function explainAlignment(alignment: Alignment, { query, listed, weights }: Explained): readonly TokenMatch[] {
  const sameScript = query.script === listed.script;
  const matches: TokenMatch[] = [];
  for (const pair of alignment.pairs) matches.push(explainPair(alignment, pair, { sameScript, weights }));
  for (let i = 0; i < alignment.query.length; i++) {
    if (alignment.queryPartner[i]) continue;
    const weight = looseWeight(alignment.query, i, weights) * weights.onlyInQuery;
    matches.push({ query: alignment.query[i]?.text ?? '', listed: null, how: 'only-in-query', similarity: 0, weight });
  }
  for (let j = 0; j < alignment.listed.length; j++) {
    if (alignment.listedPartner[j]) continue;
    const weight = looseWeight(alignment.listed, j, weights) * weights.onlyInList;
    matches.push({ query: null, listed: alignment.listed[j]?.text ?? '', how: 'only-in-list', similarity: 0, weight });
  }
  return matches;
}

function looseWeight(tokens: readonly NameToken[], index: number, weights: ScoreWeights): number {
  const token = tokens[index] as NameToken;
  const repeated = tokens.some(({ text }, other) => other !== index && text === token.text);
  const alone = token.role === 'number' ? weights.numberAlone : 1;
  return tokenWeight(token, weights) * (repeated ? REPEATED : alone);
}

function explainPair(
  { query, listed }: Alignment,
  pair: TokenPair,
  { sameScript, weights }: { readonly sameScript: boolean; readonly weights: ScoreWeights },
): TokenMatch {
  const single = pair.queryTo - pair.queryFrom === 1 && pair.listedTo - pair.listedFrom === 1;
  const a = query[pair.queryFrom] as NameToken;
  const b = listed[pair.listedFrom] as NameToken;
  const weight = single
    ? (tokenWeight(a, weights) + tokenWeight(b, weights)) / 2
    : Math.max(
        runWeight(query, pair.queryFrom, pair.queryTo, weights),
        runWeight(listed, pair.listedFrom, pair.listedTo, weights),
      );
  return {
    query: single ? a.text : textOf(query, pair.queryFrom, pair.queryTo),
    listed: single ? b.text : textOf(listed, pair.listedFrom, pair.listedTo),
    how: single ? agreement(a, b, sameScript) : 'joined',
    similarity: pair.similarity,
    weight,
  };
}

function runWeight(tokens: readonly NameToken[], from: number, to: number, weights: ScoreWeights): number {
  let weight = 0;
  for (let index = from; index < to; index++) weight += tokenWeight(tokens[index] as NameToken, weights);
  return weight;
}

function textOf(tokens: readonly NameToken[], from: number, to: number): string {
  let text = tokens[from]?.text ?? '';
  for (let index = from + 1; index < to; index++) text += ` ${tokens[index]?.text ?? ''}`;
  return text;
}

function agreement(a: NameToken, b: NameToken, sameScript: boolean): TokenAgreement {
  if (a.text === b.text) {
    if ((a.written ?? a.text) === (b.written ?? b.text)) return 'exact';
    if (a.role === 'legal-form' || a.role === 'number') return 'word-form';
    return sameScript ? 'diacritics' : 'transliteration';
  }
  if (isCutFrom(a, b) || isCutFrom(b, a)) return 'truncated';
  if (a.role === 'initial' || b.role === 'initial') return 'initial';
  if (a.role === 'particle' && sameParticle(a.text, b.text)) return 'transliteration';
  if (a.role === 'title' || b.role === 'title') return 'word-form';
  if (sameSpelling(a.text, b.text) || sameShortName(a.text, b.text)) return 'transliteration';
  if (foldToken(a.text) === foldToken(b.text)) return areSwapped(a.text, b.text) ? 'typo' : 'transliteration';
  if (sameNickname(a.text, b.text)) return 'nickname';
  if (sameHabit(a.text, b.text)) return 'transliteration';
  return sameScript ? 'typo' : 'transliteration';
}
