import { attributesOfMrz, type BarcodeValue, compareValues, resemblesLabel } from '@bonafide/documents';
import type { AttributeName, Comparison, EvidenceRegion, Measurement } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import type { LicenceBarcode } from '../gather-barcode.ts';
import { COMPARED, REASONS, type ReasonCode } from './reasons.ts';

/** Least confidence of both readings for a difference to count against the document. */
const CLEARLY_READ = 0.9;
/** AAMVA's standard: every licence and identification card of its members has the barcode on its back. */
const ISSUERS = ['USA', 'CAN'];
const KINDS = ['driver_licence', 'id_card'];

/** Does the licence's barcode say what the card says? */
export const check = defineCheck({
  id: 'barcode-consistency',
  title: 'Barcode against the printed document',
  description: 'The barcode of a North American licence is there, is regular, and says what is printed on the card.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => {
    const { barcode } = evidence.document;
    if (!barcode) return mustHaveBarcode(evidence) ? NOT_FOUND : { status: 'not_applicable' };
    const compared = COMPARED.flatMap(([name, code]) => compareField(evidence, barcode, { name, code }));
    const contradictions = compared.filter(({ comparison }) => comparison.agrees === false);
    const irregular = barcode.licence.anomalies.filter(({ telling }) => telling);
    const reasons: ReasonCode[] = [
      ...(contradictions.length > 0 ? (['document.barcode_inconsistent'] as const) : []),
      ...(irregular.length > 0 ? (['document.barcode_irregular'] as const) : []),
      ...new Set(contradictions.map(({ code }) => code)),
    ];
    return {
      status: reasons.length > 0 ? 'failed' : 'passed',
      reasons,
      measurements: anomalyCounts(barcode),
      comparisons: compared.map(({ comparison }) => comparison),
      regions: contradictions.flatMap(({ regions }) => regions),
    };
  },
});

const NOT_FOUND: CheckOutcome<ReasonCode> = { status: 'failed', reasons: ['document.barcode_not_found'] };

/** The back was photographed and holds no barcode at all; one of another kind is no fault of the photo. */
function mustHaveBarcode({ document, back, request }: Evidence): boolean {
  const side = readingOf(back);
  if (!side || document.mrz || request.skipQuality) return false;
  const member = ISSUERS.includes(document.issuingState ?? '') && KINDS.includes(document.kind ?? '');
  return member && !side.barcodes.some(({ symbology }) => symbology === 'pdf417');
}

function anomalyCounts({ licence }: LicenceBarcode): readonly Measurement[] {
  const count = (telling: boolean): number => licence.anomalies.filter((found) => found.telling === telling).length;
  const measured = { higherMeans: 'worse', errorRate: null } as const;
  return [
    { name: 'barcode.telling_anomalies', value: count(true), threshold: 0, ...measured },
    { name: 'barcode.other_anomalies', value: count(false), threshold: null, ...measured },
  ];
}

interface Compared {
  readonly code: ReasonCode;
  readonly comparison: Comparison;
  readonly regions: readonly EvidenceRegion[];
}

/** What the card says of an attribute elsewhere. */
interface OtherReading {
  readonly source: 'mrz' | 'visual';
  readonly value: string;
  readonly possible?: readonly string[];
  readonly confidence: number;
  readonly region: EvidenceRegion | null;
}

function compareField(
  { document }: Evidence,
  { attributes }: LicenceBarcode,
  { name, code }: { name: AttributeName; code: ReasonCode },
): readonly Compared[] {
  const value = attributes[name];
  if (!value) return [];
  const mrz = document.mrz && attributesOfMrz(document.mrz.reading, document.mrz.step)[name];
  const field = document.visual.find(({ attribute }) => attribute === name);
  const others: readonly OtherReading[] = [
    ...(mrz ? [{ source: 'mrz' as const, ...mrz }] : []),
    ...(field ? [{ source: 'visual' as const, ...field, region: { step: field.step, box: field.box } }] : []),
  ];
  return others.map((other) => ({
    code,
    comparison: compareOne(name, value, other),
    regions: [value.region, other.region].filter((region) => region !== null),
  }));
}

function compareOne(name: AttributeName, value: BarcodeValue, other: OtherReading): Comparison {
  const agreement = compareValues(name, value, other, value.truncated ? { truncated: 'left' } : {});
  const clear = value.confidence >= CLEARLY_READ && other.confidence >= CLEARLY_READ;
  const mistaken = other.source === 'visual' && otherField(name, value.value, other.value);
  return {
    field: name,
    left: { source: 'barcode', value: value.value },
    right: { source: other.source, value: other.value },
    agrees: agreement === 'same' ? true : agreement === 'different' && clear && !mistaken ? false : null,
  };
}

/** Text of another field: cards print several numbers of other lengths, and a misread label is no name. */
function otherField(name: AttributeName, value: string, printed: string): boolean {
  const compact = (text: string): string => text.replace(/[^0-9A-Z]/gi, '');
  if (name === 'documentNumber') return compact(value).length !== compact(printed).length;
  return (name === 'surname' || name === 'givenNames') && resemblesLabel(printed);
}
