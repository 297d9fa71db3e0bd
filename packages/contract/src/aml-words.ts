/** Why an entry is listed, for people. INS insolvency, RRE reputation, DD disqualified director, POI of interest, REL enforcement. */
export const AML_PERSON_DATASETS = [
  'PEP_CURRENT',
  'PEP_FORMER',
  'PEP_LINKED',
  'SAN_CURRENT',
  'SAN_FORMER',
  'INS',
  'RRE',
  'DD',
  'POI',
  'REL',
] as const;

/** The same for companies. SOE: owned by a state. */
export const AML_COMPANY_DATASETS = [
  'PEP_LINKED',
  'SAN_CURRENT',
  'SAN_FORMER',
  'INS',
  'RRE',
  'POI',
  'REL',
  'SOE_CURRENT',
  'SOE_FORMER',
] as const;

/** All that an answer may hold. */
export const AML_DATASETS = [...AML_PERSON_DATASETS, 'SOE_CURRENT', 'SOE_FORMER'] as const satisfies readonly string[];
export type AmlDataset = (typeof AML_DATASETS)[number];

export const PEP_TIERS = ['PEP_TIER_1', 'PEP_TIER_2', 'PEP_TIER_3'] as const;
export type PepTier = (typeof PEP_TIERS)[number];

/** How far a listed birth may be from the one asked about. */
export const DATE_OF_BIRTH_MATCHINGS = [
  'EXACT',
  'SAME_YEAR',
  'WITHIN_ONE_YEAR',
  'WITHIN_TWO_YEARS',
  'WITHIN_THREE_YEARS',
  'WITHIN_FOUR_YEARS',
  'WITHIN_FIVE_YEARS',
] as const;
export type DateOfBirthMatching = (typeof DATE_OF_BIRTH_MATCHINGS)[number];

export const AML_USER_TYPES = ['PERSON', 'COMPANY'] as const;
export const AML_SEXES = ['MALE', 'FEMALE'] as const;

/** Kinds of suspicion in the second version of screening. */
export const AML_SUSPICIONS = ['SANCTION', 'INTERPOL', 'PEPS', 'ADVERSE_MEDIA', 'OTHER'] as const;
export type AmlSuspicion = (typeof AML_SUSPICIONS)[number];

/** Score from which a hit is told where nobody says otherwise, and the least and most that can be asked for. */
export const AML_THRESHOLD = { default: 85, least: 75, most: 100 } as const;

/** Ids of sanctioning bodies go up to this. */
export const LAST_SANCTION_BODY = 80;
