import type { EvidenceStep, Measurement } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence, Obtained } from '../evidence.ts';
import type { DocumentSideReading } from '../reading.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Fewest lines of text that make a document; a card's back may have few, so a machine-readable zone counts alone. */
const FEWEST_LINES = 3;

/** Did we get photos that can be read at all? */
export const check = defineCheck({
  id: 'document-readable',
  title: 'Document is readable',
  description: 'The photos show a document, sharp, well lit and large enough to be read.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: ({ request, front, back }: Evidence): CheckOutcome<ReasonCode> => {
    const sides = [faultsOf('FRONT', front, request.skipQuality), faultsOf('BACK', back, request.skipQuality)];
    const reasons = [...new Set(sides.flatMap((side) => side.reasons))];
    return {
      status: reasons.length > 0 ? 'failed' : 'passed',
      reasons,
      measurements: sides.flatMap((side) => side.measurements),
    };
  },
});

interface SideFaults {
  readonly reasons: readonly ReasonCode[];
  readonly measurements: readonly Measurement[];
}

function faultsOf(step: EvidenceStep, side: Obtained<DocumentSideReading>, skipQuality: boolean): SideFaults {
  if (side.state === 'unusable') return { reasons: ['document.file_unusable'], measurements: [] };
  if (side.state !== 'read') return { reasons: [], measurements: [] };
  const { lines, mrz, quality } = side.value;
  const prefix = step.toLowerCase();
  const measurements: Measurement[] = [
    { name: `${prefix}.lines`, value: lines.length, threshold: FEWEST_LINES, higherMeans: 'better', errorRate: null },
    ...quality.measurements.map((measured) => ({ ...measured, name: `${prefix}.${measured.name}` })),
  ];
  if (mrz === null && lines.length < FEWEST_LINES) return { reasons: ['document.not_found'], measurements };
  const issues = quality.issues.filter(isReason);
  // Limits of quality stand in for readability; where every check digit holds, the photo has proven readable.
  const enforced = skipQuality || mrz?.valid ? issues.filter((issue) => issue === 'document.not_found') : issues;
  return { reasons: enforced, measurements };
}

function isReason(issue: string): issue is ReasonCode {
  return Object.hasOwn(REASONS, issue);
}
