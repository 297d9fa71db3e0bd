import type { AttributeName, Box, DocumentKind, Size } from '@bonafide/domain';
import type { MrzFaults, MrzFields, MrzFormat } from '../mrz/index.ts';
import type { Issuer, Person } from '../people/index.ts';

export type SpecimenKind = Exclude<DocumentKind, 'other'>;

/** What to draw. */
export interface SpecimenSpec {
  readonly kind: SpecimenKind;
  readonly person: Person;
  readonly issuer: Issuer;
  readonly documentNumber: string;
  readonly dateOfIssue: string;
  readonly dateOfExpiry: string;
  /** Visas only; A is the full page. */
  readonly visaFormat?: 'MRVA' | 'MRVB';
  /** What the machine-readable zone says instead of the truth, with right check digits: a contradiction to plant. */
  readonly mrzSays?: Partial<MrzFields>;
  readonly mrzFaults?: MrzFaults;
}

/** One printed value: as printed, and where, in pixels of the side. */
export interface PrintedText<Name extends string = AttributeName> {
  readonly attribute: Name;
  readonly text: string;
  readonly box: Box;
  /** Height of its capitals without accents. */
  readonly capHeightPx: number;
}

export interface PrintedMrz {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
  readonly boxes: readonly Box[];
}

export interface SpecimenSide<Name extends string = AttributeName> {
  readonly png: Buffer;
  readonly size: Size;
  readonly texts: readonly PrintedText<Name>[];
  readonly mrz: PrintedMrz | null;
  readonly portrait: Box | null;
}

export type SpecimenFields = Readonly<Partial<Record<AttributeName, string>>>;

export interface SpecimenTruth {
  /** What the visual zone says, normalised: ISO 8601 dates, alpha-3 codes, names as the person writes them. */
  readonly fields: SpecimenFields;
  readonly mrz: {
    readonly format: MrzFormat;
    readonly lines: readonly string[];
    readonly side: 'front' | 'back';
  } | null;
}

export interface Specimen {
  readonly kind: SpecimenKind;
  readonly front: SpecimenSide;
  readonly back: SpecimenSide | null;
  readonly truth: SpecimenTruth;
}
