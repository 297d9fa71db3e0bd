import type { AttributeName } from '@bonafide/domain';
import type { AamvaVersion } from '../barcodes/index.ts';
import type { FaceName } from '../glyphs/index.ts';
import type { MrzFormat } from '../mrz/index.ts';
import type { SpecimenKind } from '../specimens/index.ts';
import type { LayoutName } from './layouts/index.ts';
import type { PatternFamily } from './print/patterns.ts';
import type { Language } from './words/words.ts';

export type DesignKind = SpecimenKind;

/** ISO/IEC 7810 sizes, ISO 216's A5; visa stickers count as the size they come closest to. */
export type DesignFormat = 'ID-1' | 'ID-1-upright' | 'ID-2' | 'ID-3' | 'A5';

/** Which designs a model may have been trained on. The split is fixed: a held-out design never becomes a training one. */
export type DesignSplit = 'training' | 'held-out';

/** Everything that a design prints as a value. */
export type PrintedName = AttributeName;

/** Who issues documents of a design; names are invented or say SPECIMEN beside them. */
export interface DesignIssuer {
  /** ICAO or ISO 3166-1 alpha-3. */
  readonly code: string;
  readonly name: string;
  /** As the nationality field prints it. */
  readonly nationality: string;
  readonly authority: string;
  /** Distinguishing sign of vehicles in international traffic, on driving licences. */
  readonly sign?: string;
}

export type PortraitPrint = 'colour' | 'grey' | 'tinted' | 'faded' | 'oval' | 'framed';
export type Optic = 'kinegram' | 'disc' | 'strip' | 'stars';
export type Stamp = 'portrait' | 'zone' | 'both';
export type SpecimenMark = 'watermark' | 'rows' | 'outline';
export type HeadStyle = 'band' | 'line' | 'centred' | 'side' | 'corner' | 'flag';

/** What is printed along the edge, or looks like one: things that a finder of outlines may take for the document's sides. */
export type EdgePrint = 'frame' | 'double-frame' | 'border' | 'inset' | 'column' | 'lower-half' | 'laminate';

/** How a design looks, apart from where things are. */
export interface Look {
  readonly label: FaceName;
  readonly value: FaceName;
  readonly title: FaceName;
  /** Hues of the background print, degrees. */
  readonly hues: readonly [number, number];
  /** `engraved` is grey polycarbonate that a laser wrote on. */
  readonly ground: 'light' | 'dark' | 'engraved' | 'white' | 'black' | 'vivid';
  readonly pattern: PatternFamily;
  readonly head: HeadStyle;
  readonly portrait: PortraitPrint;
  readonly mark: SpecimenMark;
  readonly optic?: Optic;
  readonly stamp?: Stamp;
  /** The background print goes on beneath the machine-readable zone, or bare white lies there; a pale strip when absent. */
  readonly zone?: 'printed' | 'white';
  readonly edge?: EdgePrint;
  /** The document's number once more, raised in the card's body, as light and shadow without ink. */
  readonly embossed?: true;
}

/** An invented document as data; `drawDesign` prints one for a person. */
export interface Design {
  readonly id: string;
  readonly kind: DesignKind;
  readonly format: DesignFormat;
  readonly split: DesignSplit;
  readonly mrz: MrzFormat | null;
  /** The zone of France's card of 1988: lines as long as TD2's, in an order of its own. */
  readonly frenchZone?: true;
  /** An open booklet: the page above the fold, with print or dark. */
  readonly opposite?: 'printed' | 'dark';
  /** Languages of the labels, the issuer's first. */
  readonly languages: readonly [Language, ...Language[]];
  readonly issuer: DesignIssuer;
  readonly layout: LayoutName;
  readonly look: Look;
  /** `DD.MM.YYYY`, `DD MON/MON2 YY` ...: tokens DD D MM M MON MON2 YYYY YY. */
  readonly dates: string;
  /** `A` is a letter, `9` a digit, anything else itself. */
  /** `YYMM` at its beginning is the month of issue. */
  readonly numbers: string;
  readonly personalNumbers?: string;
  /** First letters of the machine-readable zone; the kind's usual ones when absent. */
  readonly documentCode?: string;
  /** Licences after the AAMVA's standard: whose, and which version the barcode on the back is written in. */
  readonly american?: { readonly jurisdiction: string; readonly version: AamvaVersion };
}
