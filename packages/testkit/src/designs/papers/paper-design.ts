import type { FaceName, NativeFaceName } from '../../glyphs/index.ts';
import type { DesignSplit } from '../design.ts';
import type { PaperLayoutName } from './paper-layouts.ts';
import type { PaperKind, PaperLanguage } from './paper-words.ts';

export interface PaperIssuer {
  readonly name: string;
  /** Street and town, on one line. */
  readonly place: string;
}

/** An invented bill, statement or letter as data. */
export interface PaperDesign {
  readonly id: string;
  readonly split: DesignSplit;
  readonly kind: PaperKind;
  readonly language: PaperLanguage;
  readonly issuer: PaperIssuer;
  readonly layout: PaperLayoutName;
  /** `DD.MM.YYYY`, `D MONTH YYYY` ...: tokens DD D MM M MONTH YYYY. */
  readonly dates: string;
  readonly text: FaceName | NativeFaceName;
  readonly title: FaceName | NativeFaceName;
  /** The sender's colour, `#rrggbb`. */
  readonly colour: string;
}

export const issuer = (name: string, place: string): PaperIssuer => ({ name, place });
