/** A face that is like one of this attempt's. */
export interface SimilarFace {
  /** The caller's own: the earlier verification, or the entry of a list. It appears in the findings and is never looked into. */
  readonly reference: string;
  /** Euclidean distance of the descriptors. */
  readonly distance: number;
  /** The same in (0,1], as `face-match` states it. */
  readonly similarity: number;
}

/** What came of holding one face against a gallery. */
export interface FaceSearch {
  /** Faces that it was compared with. */
  readonly compared: number;
  /** Within `FACE_SEARCH_LIMITS.candidate`, nearest first. */
  readonly found: readonly SimilarFace[];
  /** How likely a stranger is to be found in a gallery of that size, at most; a rate in [0,1]. */
  readonly falseMatchRate: number;
}

/** What being on a list means: refused, worth a look, known to use several accounts, or a customer, kept for searches. */
export const PEOPLE_LIST_KINDS = ['blacklist', 'watch', 'whitelist', 'customer'] as const;
export type PeopleListKind = (typeof PEOPLE_LIST_KINDS)[number];

/** The two faces of an attempt. */
export const SEARCHED_FACES = ['selfie', 'portrait'] as const;
export type SearchedFace = (typeof SEARCHED_FACES)[number];

/** Earlier verifications of other clients of the same partner, and those of its lists that say something about a person. */
export type SearchedGallery = 'earlier' | Exclude<PeopleListKind, 'customer'>;

/** Searches of one face. Null: not asked for, or there is no such face. */
export type FaceLookup = Readonly<Record<SearchedGallery, FaceSearch | null>>;

/** A face as a model described it. Descriptors of different models cannot be compared. */
export interface DescribedFace {
  readonly descriptor: readonly number[];
  /** SHA-256 of the model. */
  readonly model: string;
}

/** Everything that was looked up about an attempt's faces. */
export type PeopleFindings = Readonly<Record<SearchedFace, FaceLookup>>;

/** Looks an attempt's faces up; null where there is none. Throws when it cannot: that is a fault, not an answer. */
export type LookUpPeople = (faces: Readonly<Record<SearchedFace, DescribedFace | null>>) => Promise<PeopleFindings>;

/**
 * Distances up to which a found face is told. On 100 photos of ten people no two strangers came closer than 0.553 in 4,500 pairs,
 * so what either limit costs in a gallery of a million is not known; `strong` leaves twice the margin.
 */
export const FACE_SEARCH_LIMITS = { candidate: 0.5, strong: 0.42 } as const;

/** Upper end of the 95 % Wilson interval for the FMR of one comparison at `candidate`: 0 of 4,500; see the model's card. */
export const SINGLE_FALSE_MATCH_RATE = 0.00086;

/** In galleries larger than this, strangers are expected among the candidates: only strong likeness is told there. A choice. */
const CANDIDATES_TOLD_UP_TO = 10_000;

/** What counts as the same person: strong likeness, and any candidate of a small gallery. */
export function toldFaces(search: FaceSearch | null): readonly SimilarFace[] {
  if (search === null) return [];
  const { candidate, strong } = FACE_SEARCH_LIMITS;
  const limit = search.compared <= CANDIDATES_TOLD_UP_TO ? candidate : strong;
  return search.found.filter(({ distance }) => distance <= limit);
}
