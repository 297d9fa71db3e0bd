import type { Attributes, EvidenceStep, Measurement } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence, Obtained } from '../evidence.ts';
import type { DocumentSideReading } from '../reading.ts';
import { REASONS, type ReasonCode } from './reasons.ts';
import { isUnread, NEEDED } from './unread.ts';

/** Fewest lines of text that make a document; a card's back may have few, so what a machine reads on it counts alone. */
const FEWEST_LINES = 3;

/** Did we get photos that can be read at all? */
export const check = defineCheck({
  id: 'document-readable',
  title: 'Document is readable',
  description: 'The photos show a whole document, uncovered, sharp, well lit and large enough to be read.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => {
    const { request, front, back, document } = evidence;
    const unread = isUnread(evidence);
    const { skipQuality } = request;
    const lenient = skipQuality || (isReadable(document.attributes) && !unread);
    const sides = (['FRONT', 'BACK'] as const).map((step) => {
      const proven = document.barcode?.step === step;
      // Of several documents the one that is meant is to be photographed alone, whatever is wrong with this photo.
      const several = document.meantUnclear.includes(step);
      return faultsOf(step, step === 'FRONT' ? front : back, { lenient: lenient || several, skipQuality, proven });
    });
    const measurements = sides.flatMap((side) => side.measurements);
    const reasons = [...new Set(sides.flatMap((side) => side.reasons))];
    if (reasons.length > 0) return { status: 'failed', reasons, measurements };
    if (lenient || !unread) return { status: 'passed', reasons, measurements };
    const likeliest = sides.flatMap((side) => side.likeliest ?? [])[0];
    return likeliest
      ? { status: 'failed', reasons: [likeliest], measurements }
      : { status: 'inconclusive', reasons: ['document.unreadable'], measurements };
  },
});

/**
 * Confidence from which a value needs no better photo. Of 139 drawn photographs that were read right 5 would be asked for again at
 * this limit and 10 at .9; all five needed values must reach it.
 */
const SURE = 0.8;

/** Everything needed was read surely and without contradiction: then no limit of quality knows better. */
function isReadable(attributes: Attributes): boolean {
  return NEEDED.every((name) => {
    const attribute = attributes[name];
    return attribute !== undefined && attribute.confidence >= SURE && !attribute.conflict;
  });
}

interface SideFaults {
  readonly reasons: readonly ReasonCode[];
  readonly measurements: readonly Measurement[];
  /** What is wrong with the photo if anything is. */
  readonly likeliest: ReasonCode | null;
}

interface Leniency {
  /** Quality is not to be judged. */
  readonly skipQuality: boolean;
  /** Everything needed was read, or quality is not to be judged. */
  readonly lenient: boolean;
  /** A licence's barcode was read on this side, which hardly prints anything else. */
  readonly proven: boolean;
}

function faultsOf(step: EvidenceStep, side: Obtained<DocumentSideReading>, given: Leniency): SideFaults {
  const { lenient, proven } = given;
  if (side.state === 'unusable') {
    const heic = side.code === 'image.heic';
    return { reasons: [heic ? 'document.file_heic' : 'document.file_unusable'], measurements: [], likeliest: null };
  }
  if (side.state !== 'read') return { reasons: [], measurements: [], likeliest: null };
  const { lines, mrz, quality } = side.value;
  const prefix = step.toLowerCase();
  const measurements: Measurement[] = [
    { name: `${prefix}.lines`, value: lines.length, threshold: FEWEST_LINES, higherMeans: 'better', errorRate: null },
    ...quality.measurements.map((measured) => ({ ...measured, name: `${prefix}.${measured.name}` })),
  ];
  const named = quality.issues.filter(isReason);
  // Where a document's edges were found, what is wrong with its photo says more than that its text was not.
  const issues = named.length > 1 || proven ? named.filter((issue) => issue !== 'document.not_found') : named;
  if (mrz === null && !proven && lines.length < FEWEST_LINES)
    return { reasons: lenient || issues.length === 0 ? ['document.not_found'] : issues, measurements, likeliest: null };
  const enforced = hasProvenReadable(mrz, given) ? issues.filter((issue) => issue === 'document.not_found') : issues;
  // A side whose zone holds is not the one that could not be read.
  const { likeliest = null } = mrz?.valid ? {} : quality;
  return { reasons: enforced, measurements, likeliest: likeliest !== null && isReason(likeliest) ? likeliest : null };
}

/**
 * Limits of quality stand in for readability. Where every check digit holds, the photo has proven readable; where one fails,
 * another photo is needed however surely the print was read, and what is wrong with this one is worth telling.
 */
function hasProvenReadable(mrz: DocumentSideReading['mrz'], { lenient, skipQuality }: Leniency): boolean {
  if (skipQuality || mrz?.valid) return true;
  return lenient && !mrz?.checkDigits.some(({ valid }) => !valid);
}

function isReason(issue: string): issue is ReasonCode {
  return Object.hasOwn(REASONS, issue);
}
