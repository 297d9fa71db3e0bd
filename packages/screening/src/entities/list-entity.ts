/** What an entity of a list is. Matching treats organisations, vessels and aircraft alike: by word forms and numbers. */
export type EntityKind = 'person' | 'organisation' | 'vessel' | 'aircraft' | 'other';

/** Why somebody is on a list (FATF Recommendations 6, 7 and 12 for sanctions and politically exposed persons). */
export type EntityTopic = 'sanction' | 'pep' | 'pep-relative' | 'wanted' | 'debarred' | 'crime' | 'adverse' | 'custom';

export interface ListedName {
  /** In natural order (`Given Family`), in the list's own letters. */
  readonly full: string;
  readonly given?: string;
  readonly family?: string;
  readonly type: 'primary' | 'alias' | 'former' | 'maiden';
  /** Lists mark aliases that many people bear as weak (OFAC) or of low quality (UN): a hit on one proves less. */
  readonly quality: 'strong' | 'weak';
}

/** A birth date as precisely as the list knows it: every day from `from` to `to` (ISO 8601, inclusive) is possible. */
export interface ListedBirth {
  readonly from: string;
  readonly to: string;
  readonly precision: 'day' | 'month' | 'year' | 'range';
  readonly circa: boolean;
}

export interface ListedDocument {
  /** `passport`, `national-id`, `tax`, `imo`, `registration`, `swift`, `other` … as the reader could tell. */
  readonly type: string;
  readonly number: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

export interface ListedAddress {
  readonly text: string;
  readonly city?: string;
  readonly postcode?: string;
  readonly country?: string;
}

/** A political office (tiers as partners filter by them: 1 heads and members of states, 2 regions and state companies, 3 local). */
export interface ListedOffice {
  readonly position: string;
  readonly tier: 1 | 2 | 3;
  readonly from?: string;
  readonly to?: string;
}

/** One entry of any list, in one shape. Countries are ISO 3166-1 alpha-2, days ISO 8601. */
export interface ListEntity {
  /** `${listId}:${sourceId}`. */
  readonly id: string;
  readonly listId: string;
  /** The list's own key of the entry: OFAC uid, `QDi.001`, `EU.27.28`, `AFG0006`, SECO ssid, `NK-…`, `Q7747`. */
  readonly sourceId: string;
  readonly kind: EntityKind;
  /** The primary name first; never empty. */
  readonly names: readonly [ListedName, ...ListedName[]];
  readonly births: readonly ListedBirth[];
  readonly birthPlaces: readonly string[];
  readonly deceased: boolean;
  readonly sex: 'M' | 'F' | null;
  readonly nationalities: readonly string[];
  /** Where it lives, is registered or is said to belong to. */
  readonly countries: readonly string[];
  readonly documents: readonly ListedDocument[];
  readonly addresses: readonly ListedAddress[];
  readonly programmes: readonly string[];
  readonly topics: readonly EntityTopic[];
  readonly offices: readonly ListedOffice[];
  readonly listedOn?: string;
  /** Set where a list keeps entries that no longer hold. */
  readonly delistedOn?: string;
  readonly remarks?: string;
  readonly sourceUrl?: string;
  /** SHA-256 (hex) of the canonical JSON of everything above: two versions of a list differ where hashes do. */
  readonly hash: string;
}
