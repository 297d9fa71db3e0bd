import type { DocumentKind, TextLine } from '@bonafide/domain';
import { normaliseCountryCode } from '../countries/index.ts';
import { foldToAscii } from '../names/index.ts';
import { countryMentioned, straightenLines, type VisualField } from '../visual/index.ts';
import { KIND_WORDS } from './kind-words.ts';

/** What document an image shows, as far as it can be told. */
export interface RecognisedDocument {
  readonly kind: DocumentKind | null;
  /** ISO 3166-1 alpha-3 or an ICAO 9303-3 code. */
  readonly issuingState: string | null;
  readonly side: 'front' | 'back' | null;
  /** [0,1] for `kind`. */
  readonly confidence: number;
}

/** The MRZ's own words about the document; null when no MRZ was read. */
export interface MrzIdentity {
  readonly format: string | null;
  readonly documentCode: string | null;
  readonly issuingState: string | null;
  readonly confidence: number;
}

export interface RecognitionInput {
  readonly mrz: MrzIdentity | null;
  readonly lines: readonly TextLine[];
  /** Fields found in the visual zone; names tell a card's front from its back. */
  readonly visual: readonly VisualField[];
  /** A portrait was found on the image; backs of cards have none. */
  readonly portraitFound: boolean;
}

/** Tells kind, issuer and side: the MRZ's document code first (ICAO 9303-4 to -7), then titles and country names. */
export function recogniseDocument(input: RecognitionInput): RecognisedDocument {
  const { mrz, lines, visual } = input;
  const named = kindByWords(lines) ?? kindByNumbering(visual);
  const coded = mrz ? kindByCode(mrz.documentCode ?? '') : null;
  // Cards with code I may be residence permits all the same; then their title says so.
  const kind = coded === 'id_card' && named?.kind === 'residence_permit' ? 'residence_permit' : (coded ?? named?.kind);
  return {
    kind: kind ?? null,
    issuingState: issuerOf(mrz, lines),
    side: sideOf(kind ?? null, input),
    confidence: coded ? (mrz?.confidence ?? 0) : (named?.confidence ?? 0),
  };
}

/** Document codes: P passports, V visas, I, A and C cards; a second letter R marks residence permits (Regulation (EC) 1030/2002). */
export function kindByCode(code: string): DocumentKind | null {
  const letters = code.replaceAll('<', '').toUpperCase();
  if (letters === '') return null;
  if (letters.startsWith('P')) return 'passport';
  if (letters.startsWith('V')) return 'visa';
  if (/^[IAC]R/.test(letters) || letters.startsWith('C1') || letters === 'IT') return 'residence_permit';
  if (letters.startsWith('D')) return 'driver_licence';
  if (letters === 'AC' || /^A\d/.test(letters)) return 'other';
  return /^[IAC]/.test(letters) ? 'id_card' : 'other';
}

interface NamedKind {
  readonly kind: DocumentKind;
  readonly confidence: number;
}

/** A short title such as VISA must fill its line; longer ones may stand inside it. */
function kindByWords(lines: readonly TextLine[]): NamedKind | null {
  for (const [kind, words] of KIND_WORDS) {
    for (const line of lines) {
      const folded = foldToAscii(line.text);
      const parts = line.text.split('/').map(foldToAscii);
      const hit = words.some((word) => (word.length >= 8 ? folded.includes(word) : parts.includes(word)));
      if (hit && !isNumberLabel(folded)) return { kind, confidence: line.confidence };
    }
  }
  return null;
}

/** `Passport No.` labels a number on visas too. */
function isNumberLabel(folded: string): boolean {
  return /(PASSPORT|CARD|PERMIT|LICENCE|LICENSE)(NO|NR|NUMBER)/.test(folded);
}

function kindByNumbering(visual: readonly VisualField[]): NamedKind | null {
  return visual.some((field) => field.found === 'numbering') ? { kind: 'driver_licence', confidence: 0.8 } : null;
}

function issuerOf(mrz: MrzIdentity | null, lines: readonly TextLine[]): string | null {
  const coded = mrz?.issuingState ? normaliseCountryCode(mrz.issuingState) : null;
  if (coded) return coded;
  // The heading stands on top; a country further down is the holder's nationality or birthplace.
  const fromTop = straightenLines(lines).toSorted((a, b) => a.box.y - b.box.y);
  return fromTop.map((line) => countryMentioned(line.text)).find((code) => code !== null) ?? null;
}

function sideOf(
  kind: DocumentKind | null,
  { mrz, visual, portraitFound }: RecognitionInput,
): RecognisedDocument['side'] {
  if (kind === 'passport' || kind === 'visa' || portraitFound) return 'front';
  const namesPrinted = visual.some((field) => field.attribute === 'surname' || field.attribute === 'givenNames');
  if (namesPrinted) return 'front';
  return mrz?.format === 'TD1' ? 'back' : null;
}
