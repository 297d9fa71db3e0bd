import type { RiskLevel } from './risk-score.ts';

/** Ways in which an address hides who stands behind it, the most telling first. */
export const NETWORK_KINDS = ['tor', 'proxy', 'vpn', 'data_centre'] as const;
export type NetworkKind = (typeof NETWORK_KINDS)[number];

/** What is known of an address. */
export interface AddressFindings {
  /** Null: there is nothing to look in. */
  readonly kinds: readonly NetworkKind[] | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** For people, e.g. `Kaunas, Lithuania`. */
  readonly location: string | null;
}

/** What is known of the network that a person came from. */
export interface ClientNetwork extends AddressFindings {
  /** The partner wants to be told of its risk. */
  readonly riskAsked: boolean;
}

/** Tor is used to hide; companies and careful people use proxies and tunnels too; data centres hold offices and bots. A choice. */
const LEVELS: Readonly<Record<NetworkKind, RiskLevel>> = {
  tor: 'VERY_HIGH',
  proxy: 'HIGH',
  vpn: 'HIGH',
  data_centre: 'MEDIUM',
};

/** The risk of an address; null where nothing could be looked up. */
export function networkRisk(kinds: readonly NetworkKind[] | null): RiskLevel | null {
  if (kinds === null) return null;
  const worst = NETWORK_KINDS.find((kind) => kinds.includes(kind));
  return worst === undefined ? 'VERY_LOW' : LEVELS[worst];
}
