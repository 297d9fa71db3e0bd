/** What a word does in an address. Streets' kinds and directions are often left out or added, names are not. */
export type AddressWordRole = 'name' | 'ordinal' | 'kind' | 'direction';

/** Where a word stands; `open`: nothing tells streets from towns there. */
export type AddressZone = 'street' | 'locality' | 'open';

export interface AddressWord {
  /** Lower-case ASCII; `5th` for ordinals however written, `street` for every language's word for it, `north` for `N`. */
  readonly text: string;
  readonly role: AddressWordRole;
  readonly zone: AddressZone;
  /** A dot stands behind it. */
  readonly shortened: boolean;
}

/** The parts of an address by which two of them can be told apart. */
export interface ParsedAddress {
  /** Alpha-2 where the address ends with a country's name. */
  readonly country: string | null;
  /** Letters of a state or province (`ca`), where one is named on its own. */
  readonly region: string | null;
  /** Without spaces, hyphens and the country's letters before it; null: none is told apart from other figures. */
  readonly postalCode: string | null;
  readonly box: string | null;
  /** Number of a flat or office that a word marks as such. */
  readonly unit: string | null;
  readonly floor: string | null;
  /** House numbers and all other figures, with their letters: `12a`. */
  readonly figures: readonly string[];
  /** Without articles and what places call themselves (`city`). */
  readonly words: readonly AddressWord[];
  /** What only describes where the place lies. */
  readonly situation: string | null;
  /** Unicode script of most letters. */
  readonly script: string;
}
