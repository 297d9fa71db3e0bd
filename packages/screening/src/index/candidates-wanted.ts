/** A word of the query: how much of the query it is, and the texts it may stand for. */
export interface WordGroup {
  /** Of the whole query, [0,1]. */
  readonly share: number;
  /** Most similar first. */
  readonly texts: Uint32Array;
  readonly similarities: Float32Array;
  readonly occurrences: number;
}

/** Names that hold a share of the query for another reason than a single word. */
export interface SharedNames {
  readonly share: number;
  readonly names: Uint32Array;
}

/** A text that finds nobody but speaks for who was found: an article, an initial, a title. */
export interface MinorText {
  readonly share: number;
  readonly text: number;
}

export interface CandidatesWanted {
  /** Rarest first. */
  readonly groups: readonly WordGroup[];
  readonly joined: readonly SharedNames[];
  readonly minor: readonly MinorText[];
  /** Initials in names that may stand for words of the query. */
  readonly listedInitials: readonly MinorText[];
  /** Initials of the query: character code of the letter that any word of a name may begin with. */
  readonly initials: readonly { readonly share: number; readonly letter: number }[];
  /** Names that hold less of the query than this are no candidates; [0,1]. */
  readonly floor: number;
  /** Whether a name of this weight that holds this share of the query can be wanted. */
  readonly mayReach: (share: number, listedWeight: number) => boolean;
  readonly most: number;
  /** Names that are passed over, by their numbers in the whole index. */
  readonly without: ReadonlySet<number>;
}
