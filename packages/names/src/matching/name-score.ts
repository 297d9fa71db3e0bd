/** Organisations, vessels and aircraft are matched by word forms and numbers, people by the habits of names. */
export type NameKind = 'person' | 'organisation';

/** What a word does in a name; it decides how much it weighs when the other name lacks it. */
export type TokenRole = 'word' | 'initial' | 'title' | 'particle' | 'patronymic' | 'syllable' | 'number' | 'legal-form';

export interface NameToken {
  /** Lower-case ASCII, never empty. */
  readonly text: string;
  readonly role: TokenRole;
  /** As it was written, in lower case, where that is not `text`; Han is compared by it, everything else only explained. */
  readonly written?: string;
  /** Its end may be missing: an MRZ's name field was full (ICAO 9303-3 section 4.2.3). */
  readonly cut?: true;
}

/** A name made ready for matching; prepared once, compared often. */
export interface PreparedName {
  readonly text: string;
  readonly kind: NameKind;
  /** Unicode script property value of its letters (`Latin`, `Cyrl` is written `Cyrillic`, `Han` …). */
  readonly script: string;
  readonly tokens: readonly NameToken[];
}

/** How two words were found to be the same, or why one stands alone. */
export type TokenAgreement =
  | 'exact'
  | 'diacritics'
  | 'transliteration'
  | 'nickname'
  | 'initial'
  | 'joined'
  | 'truncated'
  | 'typo'
  | 'word-form'
  | 'only-in-query'
  | 'only-in-list';

export interface TokenMatch {
  readonly query: string | null;
  readonly listed: string | null;
  readonly how: TokenAgreement;
  /** [0,1]. */
  readonly similarity: number;
  /** How much this pair counts in the score. */
  readonly weight: number;
}

/** [0,1] with the words that made it; 1 only for names that are the same word for word. */
export interface NameScore {
  readonly score: number;
  readonly tokens: readonly TokenMatch[];
}
