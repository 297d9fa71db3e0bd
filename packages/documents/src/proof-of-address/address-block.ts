import type { Box } from '@bonafide/domain';

export interface PaperAddress {
  /** Lines as printed, street first; the last may be the country. */
  readonly lines: readonly string[];
  /** Null: none is printed beside the town. */
  readonly postalCode: string | null;
  readonly city: string;
  /** ISO 3166-1 alpha-3 where a line names it. */
  readonly country: string | null;
  readonly box: Box;
}

/** Somebody and where they live: the block of an envelope's window, or of a letterhead. */
export interface AddressBlock {
  /** Lines above the street as printed: people or an organisation. */
  readonly names: readonly string[];
  readonly address: PaperAddress;
  /** The sender's, most likely. */
  readonly isOrganisation: boolean;
}
