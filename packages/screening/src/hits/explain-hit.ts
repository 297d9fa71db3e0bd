import type { TokenAgreement, TokenMatch } from '@bonafide/names';
import type { Hit, HitFactor } from './hit.ts';

const AGREEMENTS: Record<TokenAgreement, string> = {
  exact: 'the same',
  diacritics: 'the same but for accents',
  transliteration: 'the same word in another spelling',
  nickname: 'a short form',
  initial: 'an initial',
  joined: 'written as one word or apart',
  truncated: 'cut off',
  typo: 'nearly the same letters',
  'word-form': 'another form of the word',
  'only-in-query': 'not in the listed name',
  'only-in-list': 'only in the listed name',
};

const FACTORS: Record<HitFactor['key'], string> = {
  'birth-date': 'Birth date',
  sex: 'Sex',
  nationality: 'Nationality',
  country: 'Country',
  'birth-place': 'Birth place',
  deceased: 'Death',
  document: 'Document',
  'weak-alias': 'Weak alias',
  'single-word': 'Single word',
  'name-only': 'Name only',
};

/** A hit in English sentences, for reports and people: the names, word by word, then what each factor did, then the sum. */
export function explainHit({ name, factors, score, band }: Hit): readonly string[] {
  const told = factors.filter(({ verdict }) => verdict !== 'missing');
  const unknown = factors.filter(({ verdict }) => verdict === 'missing').map(({ detail }) => detail);
  return [
    `“${name.matched}” and the listed name “${name.against}” are alike by ${name.score.toFixed(2)}: ${words(name.tokens)}.`,
    ...told.map(({ key, delta, detail }) => `${FACTORS[key]}: ${detail} (${signed(delta)}).`),
    ...(unknown.length === 0 ? [] : [`Not weighed: ${unknown.join('; ')}.`]),
    `Together ${score.toFixed(2)}: ${band}.`,
  ];
}

function words(tokens: readonly TokenMatch[]): string {
  if (tokens.length === 0) return 'no word in common';
  return tokens.map(({ query, listed, how }) => `${pair(query, listed)} ${AGREEMENTS[how]}`).join(', ');
}

function pair(query: string | null, listed: string | null): string {
  if (query === null || listed === null || query === listed) return `${query ?? listed}`;
  return `${query}/${listed}`;
}

function signed(delta: number): string {
  if (delta === 0) return '±0';
  return `${delta > 0 ? '+' : '−'}${Math.abs(delta).toFixed(2)}`;
}
