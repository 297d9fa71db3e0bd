import type { Attributes, EvidenceStep, Measurement } from '@bonafide/domain';
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
  description: 'The photos show a whole document, uncovered, sharp, well lit and large enough to be read.',
  part: 'document',
  needs: ['document'],
  reasons: REASONS,
  run: ({ request, front, back, document }: Evidence): CheckOutcome<ReasonCode> => {
    const lenient = request.skipQuality || isReadable(document.attributes);
    const sides = [faultsOf('FRONT', front, lenient), faultsOf('BACK', back, lenient)];
    const reasons = [...new Set(sides.flatMap((side) => side.reasons))];
    return {
      status: reasons.length > 0 ? 'failed' : 'passed',
      reasons,
      measurements: sides.flatMap((side) => side.measurements),
    };
  },
});

/** What identifies the holder and the document. */
const NEEDED = ['surname', 'givenNames', 'documentNumber', 'dateOfBirth', 'dateOfExpiry'] as const;
const SURE = 0.9;

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
}

function faultsOf(step: EvidenceStep, side: Obtained<DocumentSideReading>, lenient: boolean): SideFaults {
  if (side.state === 'unusable') {
    const heic = side.code === 'image.heic';
    return { reasons: [heic ? 'document.file_heic' : 'document.file_unusable'], measurements: [] };
  }
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
  const enforced = lenient || mrz?.valid ? issues.filter((issue) => issue === 'document.not_found') : issues;
  return { reasons: enforced, measurements };
}

function isReason(issue: string): issue is ReasonCode {
  return Object.hasOwn(REASONS, issue);
}
