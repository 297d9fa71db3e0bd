import type { AamvaAddress } from './aamva-address.ts';
import type { AamvaNames } from './aamva-names.ts';
import type { AamvaIssuer } from './issuers.ts';

/** How a payload departs from the standard. */
export const AAMVA_ANOMALIES = [
  'no_header',
  'unknown_version',
  'unknown_issuer',
  'wrong_lengths',
  'date_order',
  'missing_element',
  'missing_core_element',
  'contradicting_elements',
  'unreadable_date',
  'unreadable_sex',
  'unreadable_postal_code',
  'issuer_is_not_address',
  'issuer_is_not_country',
  'impossible_dates',
  'name_order_guessed',
] as const;
export type AamvaAnomalyCode = (typeof AAMVA_ANOMALIES)[number];

export interface AamvaAnomaly {
  readonly code: AamvaAnomalyCode;
  /** The element that it is about. */
  readonly element: string | null;
  /**
   * Writers of genuine cards are not known to do this, so it speaks against the card; the rest is ordinary sloppiness. What
   * speaks against a card proves nothing: payloads are not signed, and whoever copies one copies it right.
   */
  readonly telling: boolean;
}

/** What the barcode of a North American licence or identification card says. */
export interface AamvaLicence {
  readonly version: number | null;
  readonly jurisdictionVersion: number | null;
  readonly iin: string | null;
  /** By its number, else by the address. */
  readonly issuer: AamvaIssuer | null;
  /** An enhanced licence (`EN`) is a driving licence. */
  readonly kind: 'driver_licence' | 'id_card' | null;
  readonly names: AamvaNames;
  /** ISO 8601; null where the payload has none that can be read. */
  readonly dateOfBirth: string | null;
  readonly dateOfIssue: string | null;
  readonly dateOfExpiry: string | null;
  readonly sex: 'F' | 'M' | 'X' | null;
  readonly documentNumber: string | null;
  readonly address: AamvaAddress | null;
  readonly vehicleClass: string | null;
  readonly restrictions: string | null;
  readonly endorsements: string | null;
  readonly heightCm: number | null;
  readonly weightKg: number | null;
  /** AAMVA D-20 codes: `BLU`, `BRO` ... */
  readonly eyes: string | null;
  readonly hair: string | null;
  readonly organDonor: boolean | null;
  readonly veteran: boolean | null;
  /** DCF and DCK: number of this card and of its stock. */
  readonly discriminator: string | null;
  readonly inventoryNumber: string | null;
  /** Every element as written, trimmed, by identifier; jurisdictions' own (`Z..`) too. */
  readonly elements: Readonly<Record<string, string>>;
  readonly anomalies: readonly AamvaAnomaly[];
}
