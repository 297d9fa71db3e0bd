import type { AttributeName, CardFormat, DocumentKind, TextLine } from '@bonafide/domain';
import { DOCUMENT_KINDS } from '@bonafide/domain';
import type { VisualField } from '../visual/index.ts';
import { cardMarks } from './card-marks.ts';
import { issuerByCode, issuerByWords } from './issuer-of.ts';
import { isVagueCode, kindByCode, scoresByLayout } from './kind-by-code.ts';
import { licenceMarks } from './licence-marks.ts';
import { titleKinds } from './title-kinds.ts';

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

/** What a barcode that was understood says about the document, e.g. AAMVA's subfile type and issuer. */
export interface BarcodeIdentity {
  readonly kind: DocumentKind;
  /** ISO 3166-1 alpha-3. */
  readonly issuingState: string;
}

export interface RecognitionInput {
  readonly mrz: MrzIdentity | null;
  readonly barcode?: BarcodeIdentity | null;
  readonly lines: readonly TextLine[];
  /** Fields found in the visual zone; names tell a card's front from its back. */
  readonly visual: readonly VisualField[];
  /** A portrait was found on the image; backs of cards have none. */
  readonly portraitFound: boolean;
  /** By the ratio of the outline's sides; null when no outline was found or it tells none. */
  readonly format?: CardFormat | null;
}

/**
 * Weights of the evidence in nats: how much likelier a finding is on its kind than on another. They were set by reasoning, the rates
 * of right answers are measured on drawn designs.
 */
const CODE = { most: 7, vague: 4, vagueForPermits: 1 };
/** Three lines of thirty stand on cards alone (ICAO 9303-5), whatever else lies in the picture. */
const NO_BOOK = { passport: -3, visa: -3 };
const BARCODE = 6;
/** The code that the visual zone prints beside its label (`Type: P`). */
const PRINTED_CODE = 3;
/** Kinds that a printed code tells; C or D may be a class of visas, a category and the like. */
const TELLING: readonly DocumentKind[] = ['passport', 'visa', 'residence_permit'];
/** By size alone, ISO/IEC 7810: passports are books, most cards are ID-1. Small, because an outline may be a part of the document. */
const BY_FORMAT: Readonly<Record<CardFormat, Readonly<Partial<Record<DocumentKind, number>>>>> = {
  'ID-1': { passport: -1.2, visa: -1, id_card: 0.3, driver_licence: 0.3, residence_permit: 0.3 },
  'ID-2': { passport: -1, driver_licence: -0.7, id_card: 0.3, visa: 0.3 },
  'ID-3': { passport: 0.7, visa: 0.4, id_card: -0.7, driver_licence: -1.2, residence_permit: -0.7 },
};
/** What cards print behind, where neither name nor portrait stands. */
const BACK_FIELDS: readonly AttributeName[] = ['address', 'authority', 'dateOfIssue', 'personalNumber', 'placeOfBirth'];
/** Below, the kind is not told. */
const LEAST_CONFIDENCE = 0.6;

type Scores = Readonly<Partial<Record<DocumentKind, number>>>;

/** Tells kind, issuer and side by machine-readable zone, barcode, titles, numbering, size and portrait together. */
export function recogniseDocument(input: RecognitionInput): RecognisedDocument {
  const licence = licenceMarks(input.lines, input.visual);
  const { kind, confidence } = likeliestKind(input, licence.weight);
  return {
    kind,
    issuingState:
      issuerByCode(input.mrz?.issuingState ?? null) ??
      issuerByCode(input.barcode?.issuingState ?? null) ??
      issuerByWords({ kind, lines: input.lines, visual: input.visual, licenceBack: licence.back }),
    side: sideOf(kind, input, licence.back),
    confidence,
  };
}

function likeliestKind(input: RecognitionInput, licence: number): { kind: DocumentKind | null; confidence: number } {
  const titles = titleKinds(input.lines);
  const evidence: Scores[] = [
    ...(input.mrz ? [codeScores(input.mrz), input.mrz.format === 'TD1' ? NO_BOOK : {}] : []),
    ...(input.barcode ? [{ [input.barcode.kind]: BARCODE }] : []),
    ...titles.map(({ kind, weight }) => ({ [kind]: weight })),
    ...(licence > 0 ? [{ driver_licence: licence }] : []),
    printedCodeScores(input.visual),
  ];
  const own = evidence.some(isTelling) ? evidence : [cardMarks({ ...input, format: input.format ?? null })];
  // The size of a thing alone says nothing of what it is.
  if (!own.some(isTelling)) return { kind: null, confidence: 0 };
  const all = [...own, ...(input.format ? [BY_FORMAT[input.format]] : [])];
  const odds = DOCUMENT_KINDS.map((kind) => Math.exp(all.reduce((sum, scores) => sum + (scores[kind] ?? 0), 0)));
  const total = odds.reduce((sum, value) => sum + value, 0);
  const most = Math.max(...odds);
  const confidence = most / total;
  const kind = DOCUMENT_KINDS[odds.indexOf(most)] ?? null;
  return confidence < LEAST_CONFIDENCE ? { kind: null, confidence } : { kind, confidence };
}

const isTelling = (scores: Scores): boolean => Object.values(scores).some((score) => score > 1);

/** A code that was read with probability p points to its kind with odds of p against the rest shared by all others. */
function codeScores({ format, documentCode, confidence }: MrzIdentity): Scores {
  const kind = kindByCode(documentCode ?? '');
  if (kind === null) return scoresByLayout(format);
  const others = DOCUMENT_KINDS.length - 1;
  const weight = Math.min(CODE.most, Math.max(0, Math.log((confidence * others) / Math.max(1e-9, 1 - confidence))));
  if (!isVagueCode(documentCode ?? '')) return { [kind]: weight };
  return { id_card: Math.min(weight, CODE.vague), residence_permit: Math.min(weight, CODE.vagueForPermits) };
}

function printedCodeScores(visual: readonly VisualField[]): Scores {
  const printed = visual.find(({ attribute, found }) => attribute === 'documentCode' && found === 'label');
  const kind = printed && kindByCode(printed.value);
  return printed && kind && TELLING.includes(kind) ? { [kind]: PRINTED_CODE * printed.confidence } : {};
}

function sideOf(
  kind: DocumentKind | null,
  { mrz, barcode, visual, portraitFound }: RecognitionInput,
  licenceBack: boolean,
): RecognisedDocument['side'] {
  if (kind === 'passport' || kind === 'visa') return 'front';
  if (licenceBack && !portraitFound) return 'back';
  const namesPrinted = visual.some(
    ({ attribute, found }) => (attribute === 'surname' || attribute === 'givenNames') && found !== 'mrz-value',
  );
  if (portraitFound || namesPrinted) return 'front';
  const told = new Set(visual.flatMap(({ attribute, found }) => (found === 'label' ? [attribute] : [])));
  const labelled = BACK_FIELDS.filter((attribute) => told.has(attribute)).length >= 2;
  return mrz?.format === 'TD1' || mrz?.format === 'LICENCE' || barcode || labelled ? 'back' : null;
}
