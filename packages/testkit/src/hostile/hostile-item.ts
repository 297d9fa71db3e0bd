/** Where a hostile thing arrives: as an uploaded file, as a barcode's payload, as the text of a machine-readable zone. */
export type HostileEntrance = 'file' | 'barcode' | 'mrz';

/** One thing that somebody might send to break the product. */
export interface HostileItem {
  /** Unique, and says what it is: `bit-flips-webp-17`. */
  readonly name: string;
  readonly entrance: HostileEntrance;
  readonly bytes: Buffer;
}

/** What a maker of items makes; the corpus gives it name and number. */
export type HostileMaker = () => Buffer | Promise<Buffer>;
