import type { NetworkKind } from '@bonafide/domain';

/** What somebody says of themselves, as it was typed. Null: not told. */
export interface Particulars {
  readonly userAgent: string | null;
  readonly acceptLanguage: string | null;
  readonly firstName: string | null;
  readonly lastName: string | null;
  readonly emailAddress: string | null;
  readonly emailDomain: string | null;
  /** ISO 3166-1, alpha-2 or alpha-3. */
  readonly country: string | null;
  readonly postalCode: string | null;
  readonly phoneNumber: string | null;
  /** A calling code such as `+370`, or a country. */
  readonly phoneCountryCode: string | null;
  /** Issuer identification number of a card, and its end. */
  readonly cardFirstSix: string | null;
  readonly cardLastFour: string | null;
}

/** What was looked up beside it. */
export interface Surroundings {
  /** Of the address of the network; null: not known. */
  readonly networkKinds: readonly NetworkKind[] | null;
  /** ISO 3166-1 alpha-2. */
  readonly networkCountry: string | null;
  /** In lower case, beyond those that are known anyway. */
  readonly disposableDomains: ReadonlySet<string>;
  /** How often the same value was asked about in the last day, this time included; null: not told. */
  readonly asked: Readonly<Record<AskedKind, number | null>>;
}

export const ASKED_KINDS = ['network', 'email', 'phone', 'card'] as const;
export type AskedKind = (typeof ASKED_KINDS)[number];

/** Everything that a rule may look at. */
export interface FraudCase extends Particulars, Surroundings {}

/** One reason to doubt somebody. */
export interface FraudRule {
  readonly code: string;
  readonly message: string;
  /** In [0,1]: what the rule alone would make the score. Chosen, not measured. */
  readonly weight: number;
  /** Null: what was told does not allow to say. */
  holds(of: FraudCase): boolean | null;
}
