import type { Comparison } from '@bonafide/domain';
import { compareAddresses, compareNames } from '@bonafide/names';
import type { CheckOutcome } from '../check.ts';
import { withPrintAlikes } from './print-alikes.ts';
import type { ProofReading } from './read-proof.ts';
import type { ReasonCode } from './reasons.ts';

/** What the paper is held against; null: not asked. */
export interface ExpectedResident {
  readonly name: string | null;
  readonly address: string | null;
}

export interface ProofContext {
  readonly expected: ExpectedResident;
  readonly now: Date;
  /** Partners ask for papers of the last three months. */
  readonly maxAgeMonths: number;
}

export const DEFAULT_MAX_AGE_MONTHS = 3;
/** Share of letters; beneath it the paper is in another script. */
const LEAST_LATIN = 0.5;
/** Share of lines that were read surely; beneath it nothing else can be said. */
const LEAST_SURE = 0.35;
/** Chosen on drawn lines, not on handwriting by applicants. */
const MOST_HANDWRITTEN = 0.6;
/** Tangent: print leaned by .25 at most on 79 drawn papers of training designs, of 15 with a part by hand 12 leaned by .3 and more. */
const MOST_SLANT = 0.27;
/** Between the values' ink and the page's; black print differs by .03, a blue pen by .15 and more on the same papers. */
const OTHER_INK = 0.1;
const NAME_PARTS = 4;

/** What the reading means: pure. */
export function judgeProof(reading: ProofReading, context: ProofContext): CheckOutcome<ReasonCode> {
  const { legibility, byHand, screenshot, signed } = reading;
  const hand = legibility.handwritten >= MOST_HANDWRITTEN || byHand.slant > MOST_SLANT || byHand.otherInk > OTHER_INK;
  const unreadable = legibility.sure < LEAST_SURE && !hand && signed?.verdict !== 'verified';
  const comparisons = [...nameComparison(reading, context), ...addressComparison(reading, context)];
  const reasons: ReasonCode[] = [
    ...when(screenshot.isScreenshot, 'proof_of_address.screenshot'),
    ...when(legibility.latin < LEAST_LATIN, 'proof_of_address.not_latin'),
    ...when(hand, 'proof_of_address.handwritten'),
    ...(unreadable ? (['proof_of_address.unreadable'] as const) : contentReasons(reading, context, comparisons)),
    ...when(signed?.verdict === 'signature_invalid', 'proof_of_address.signature_invalid'),
    ...when(contradictsSigned(reading), 'proof_of_address.signed_data_differ'),
  ];
  return {
    status: reasons.length > 0 ? 'failed' : 'passed',
    reasons,
    comparisons,
    measurements: [
      measured('proof_of_address.latin', legibility.latin, LEAST_LATIN, 'better'),
      measured('proof_of_address.sure_lines', legibility.sure, LEAST_SURE, 'better'),
      measured('proof_of_address.handwritten', legibility.handwritten, MOST_HANDWRITTEN, 'worse'),
      measured('proof_of_address.slant', byHand.slant, MOST_SLANT, 'worse'),
      measured('proof_of_address.other_ink', byHand.otherInk, OTHER_INK, 'worse'),
    ],
  };
}

function measured(name: string, value: number, threshold: number, higherMeans: 'better' | 'worse') {
  return { name, value, threshold, higherMeans, errorRate: null };
}

function when(holds: boolean, code: ReasonCode): readonly ReasonCode[] {
  return holds ? [code] : [];
}

function contentReasons(
  { paper, signed }: ProofReading,
  { now, maxAgeMonths }: ProofContext,
  comparisons: readonly Comparison[],
): readonly ReasonCode[] {
  const verified = signed?.verdict === 'verified';
  const differs = (field: string): boolean => comparisons.some((one) => one.field === field && one.agrees === false);
  const named = paper.names.length > 0 || (verified && signed.name !== null);
  const placed = paper.address !== null || (verified && signed.address !== null);
  return [
    ...when(paper.kind === null && !verified, 'proof_of_address.kind_unknown'),
    ...when(!named, 'proof_of_address.name_unread'),
    ...when(differs('name'), 'proof_of_address.name_mismatch'),
    ...when(!placed, 'proof_of_address.address_unread'),
    ...when(differs('address'), 'proof_of_address.address_mismatch'),
    ...dateReasons(paper.issueDate?.possible ?? [], now, maxAgeMonths),
  ];
}

/** A print that can mean two days counts by the kinder one: 04/03 is no proof that a paper is old. */
function dateReasons(possible: readonly string[], now: Date, maxAgeMonths: number): readonly ReasonCode[] {
  if (possible.length === 0) return ['proof_of_address.date_unread'];
  const today = now.toISOString().slice(0, 10);
  const oldest = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - maxAgeMonths, now.getUTCDate()));
  // Two days for time zones and for months of other lengths.
  const limit = new Date(oldest.getTime() - 2 * 86_400_000).toISOString().slice(0, 10);
  const tomorrow = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  if (possible.some((date) => date >= limit && date <= tomorrow)) return [];
  return possible.some((date) => date > today) ? ['proof_of_address.future_date'] : ['proof_of_address.too_old'];
}

/** A verified 2D-Doc speaks before the print. */
function nameComparison({ paper, signed, source }: ProofReading, { expected }: ProofContext): readonly Comparison[] {
  if (!expected.name) return [];
  const wanted = expected.name;
  const said = [
    ...(signed?.verdict === 'verified' && signed.name ? [{ source: 'two_d_doc', value: signed.name }] : []),
    ...paper.names.slice(0, NAME_PARTS).map((value) => ({ source: 'paper', value })),
  ];
  const [first] = said;
  if (!first) return [];
  const asPrinted = (value: string): string => (source === 'picture' ? withPrintAlikes(value, wanted) : value);
  const same = said.find(({ value }) => compareNames(wanted, asPrinted(value)).agrees);
  return [
    { field: 'name', left: { source: 'expected', value: wanted }, right: same ?? first, agrees: same !== undefined },
  ];
}

function addressComparison({ paper, signed }: ProofReading, { expected }: ProofContext): readonly Comparison[] {
  if (!expected.address) return [];
  const verified = signed?.verdict === 'verified' ? signed.address : null;
  const value = verified ?? paper.address?.lines.join(', ');
  if (!value) return [];
  const { agrees } = compareAddresses(expected.address, value);
  const source = verified ? 'two_d_doc' : 'paper';
  return [
    { field: 'address', left: { source: 'expected', value: expected.address }, right: { source, value }, agrees },
  ];
}

function contradictsSigned({ paper, signed }: ProofReading): boolean {
  if (signed?.verdict !== 'verified') return false;
  const { name, address } = signed;
  const otherName =
    name !== null && paper.names.length > 0 && !paper.names.some((one) => compareNames(name, one).agrees);
  const printed = paper.address?.lines.join(' ');
  const otherPlace = address !== null && printed !== undefined && compareAddresses(address, printed).agrees === false;
  return otherName || otherPlace;
}
