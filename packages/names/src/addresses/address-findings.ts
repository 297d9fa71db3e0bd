import type { WordAlignment } from './align-words.ts';
import type { NumberVerdict } from './compare-numbers.ts';
import type { BesideVerdict, PlaceComparison } from './compare-words.ts';
import type { ParsedAddress } from './parsed-address.ts';

/** What an agreement or disagreement of addresses rests on. */
export type AddressGround =
  | 'script'
  | 'country'
  | 'region'
  | 'postal_code'
  | 'box'
  | 'unit'
  | 'floor'
  | 'house_number'
  | 'street_kind'
  | 'direction'
  | 'words'
  | 'too_little';

/** Everything that was found when two addresses were held against each other. */
export interface AddressFindings {
  readonly a: ParsedAddress;
  readonly b: ParsedAddress;
  readonly alignment: WordAlignment;
  readonly street: PlaceComparison;
  readonly locality: PlaceComparison;
  /** Share of the shorter one's words that the other has. */
  readonly shared: number;
  readonly numbers: {
    readonly postalCode: NumberVerdict;
    readonly box: NumberVerdict;
    readonly unit: NumberVerdict;
    readonly floor: NumberVerdict;
    /** With the flats that are marked on one side alone, as they may be joined to the house on the other. */
    readonly house: NumberVerdict;
  };
  readonly kind: BesideVerdict;
  readonly direction: BesideVerdict;
  /** Each side's street has a number that the other's has not. */
  readonly otherOrdinals: boolean;
  readonly sameScript: boolean;
  readonly otherCountry: boolean;
  readonly otherRegion: boolean;
}
