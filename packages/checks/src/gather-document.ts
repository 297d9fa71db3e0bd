import {
  attributesOfMrz,
  type LocatedField,
  type MrzReading,
  parseMrz,
  readLicenceTable,
  resolveAttributes,
} from '@bonafide/documents';
import type { Attribute, Attributes, EvidenceStep } from '@bonafide/domain';
import type { DocumentFindings } from './evidence.ts';
import { gatherBarcode } from './gather-barcode.ts';
import { isMeantUnclear } from './meant-document.ts';
import type { DocumentSideReading } from './reading.ts';
import { visualFields } from './visual-fields.ts';

/** The sides that could be read. */
export interface DocumentSides {
  readonly front: DocumentSideReading | null;
  readonly back: DocumentSideReading | null;
}

/** Brings both sides of a document together: one machine-readable zone, the licence's barcode, fields of both, resolved attributes. */
export function gatherDocument({ front, back }: DocumentSides, now: Date): DocumentFindings {
  const meantUnclear = unclearSides({ front, back });
  const mrz = countingMrz({ front, back }, meantUnclear);
  const settled = mrz && { step: mrz.step, reading: settleCenturies(mrz.reading, now) };
  const mrzAttributes = settled && attributesOfMrz(settled.reading, settled.step);
  const visual = [
    ...fieldsOf('FRONT', front, settled?.reading ?? null),
    ...fieldsOf('BACK', back, settled?.reading ?? null),
  ];
  const barcode = gatherBarcode(front, back);
  const sides = [front, back].filter((side) => side !== null).map((side) => side.recognised);
  const surest = sides.reduce((best, side) => (side.confidence > best.confidence ? side : best), UNRECOGNISED);
  const kind = kindOf(surest, barcode);
  return {
    ...kind,
    issuingState:
      mrzAttributes?.issuingState?.value ??
      barcode?.attributes.issuingState?.value ??
      sides.find((side) => side.issuingState)?.issuingState ??
      null,
    mrz: settled,
    barcode,
    licenceTable: kind.kind === 'driver_licence' ? (licenceTable(back) ?? licenceTable(front)) : null,
    visual,
    meantUnclear,
    attributes: withDoubt(
      resolveAttributes({ mrz: mrzAttributes, barcode: barcode?.attributes ?? null, visual }),
      meantUnclear,
    ),
  };
}

/** How sure a value is that may be another document's: too little to be taken, enough to be compared. */
const MAY_BE_ANOTHERS = 0.6;

function unclearSides({ front, back }: DocumentSides): readonly EvidenceStep[] {
  return [
    ...(front && isMeantUnclear(front) ? (['FRONT'] as const) : []),
    ...(back && isMeantUnclear(back) ? (['BACK'] as const) : []),
  ];
}

/** What no other image says is no surer than which of its image's documents is meant. */
function withDoubt(attributes: Attributes, unclear: readonly EvidenceStep[]): Attributes {
  if (unclear.length === 0) return attributes;
  const isSaidElsewhere = ({ readings }: Attribute): boolean =>
    readings.some(({ region }) => region !== null && !unclear.includes(region.step));
  const doubted = Object.values(attributes).map((attribute) =>
    isSaidElsewhere(attribute)
      ? attribute
      : { ...attribute, confidence: Math.min(MAY_BE_ANOTHERS, attribute.confidence) },
  );
  return Object.fromEntries(doubted.map((attribute) => [attribute.name, attribute]));
}

const licenceTable = (side: DocumentSideReading | null) => (side ? readLicenceTable(side.lines) : null);

/** Writers are known to put a card's data into the other kind's subfile now and then. */
const BARCODE_KIND_CONFIDENCE = 0.98;
const UNRECOGNISED: DocumentSideReading['recognised'] = { kind: null, issuingState: null, side: null, confidence: 0 };

/** Error correction leaves nothing misread, so a licence's barcode tells its kind better than words on the card do. */
function kindOf(
  surest: DocumentSideReading['recognised'],
  barcode: DocumentFindings['barcode'],
): Pick<DocumentFindings, 'kind' | 'kindConfidence'> {
  if (barcode?.licence.kind) return { kind: barcode.licence.kind, kindConfidence: BARCODE_KIND_CONFIDENCE };
  return { kind: surest.kind, kindConfidence: surest.confidence };
}

/** A zone whose check digits hold, on a photo of one document, counts before others; the front's before the back's. */
function countingMrz({ front, back }: DocumentSides, unclear: readonly EvidenceStep[]): DocumentFindings['mrz'] {
  const found = [
    { step: 'FRONT', reading: front?.mrz ?? null },
    { step: 'BACK', reading: back?.mrz ?? null },
  ] as const;
  const zones = found.flatMap(({ step, reading }) =>
    reading ? [{ step, reading: unclear.includes(step) ? doubtedZone(reading) : reading }] : [],
  );
  return zones.find((zone) => zone.reading.valid) ?? zones[0] ?? null;
}

/** The zone of what may be another document: that its digits hold proves nothing of the one that is meant. */
function doubtedZone(reading: MrzReading): MrzReading {
  const confidence = reading.confidence.map((row) => ({ ...row, line: Math.min(MAY_BE_ANOTHERS, row.line) }));
  return { ...reading, valid: false, confidence };
}

/** Two-digit years mean another century as time passes, so stored readings are understood anew at each examination. */
function settleCenturies(reading: MrzReading, now: Date): MrzReading {
  const parsed = parseMrz(reading.lines, { now });
  return parsed ? { ...reading, fields: parsed.fields } : reading;
}

function fieldsOf(
  step: EvidenceStep,
  side: DocumentSideReading | null,
  mrz: MrzReading | null,
): readonly LocatedField[] {
  return side ? visualFields(side.lines, mrz).map((field) => ({ ...field, step })) : [];
}
