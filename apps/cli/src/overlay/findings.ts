import type { DocumentSideReading, ExaminationOutcome } from '@bonafide/checks';
import { type Box, type EvidenceStep, type Quad, quadOfBox } from '@bonafide/domain';

/** What a mark on the picture stands for; each has a colour of its own. */
export type FindingKind = 'outline' | 'other' | 'zone' | 'portrait' | 'field' | 'barcode' | 'suspicious';

/** One thing to show on the picture. */
export interface Finding {
  readonly kind: FindingKind;
  readonly quad: Quad;
  /** Empty for marks that speak for themselves. */
  readonly label: string;
}

/** Everything that was found on one side, in the order in which it is drawn. */
export function findingsOf(
  step: EvidenceStep,
  reading: DocumentSideReading,
  { checks, document }: Pick<ExaminationOutcome, 'checks' | 'document'>,
): readonly Finding[] {
  const { outline, otherOutlines, mrz, portraits, barcodes } = reading;
  const boxed = (kind: FindingKind, box: Box, label: string): Finding => ({ kind, quad: quadOfBox(box), label });
  const fields = Object.values(document.attributes).flatMap(({ name, readings }) =>
    readings
      .filter(({ source, region }) => source === 'visual' && region?.step === step)
      .flatMap(({ region, value }) => (region ? [boxed('field', region.box, `${words(name)} ${value}`)] : [])),
  );
  const suspicious = checks
    .filter(({ status }) => status === 'failed')
    .flatMap(({ check, regions }) =>
      regions.filter((region) => region.step === step).map(({ box }) => boxed('suspicious', box, words(check))),
    );
  return [
    ...(outline ? [{ kind: 'outline' as const, quad: outline.quad, label: documentLabel(reading) }] : []),
    ...otherOutlines.map(({ quad }) => ({ kind: 'other' as const, quad, label: 'another document' })),
    ...(mrz?.boxes ?? []).map((box, index) => boxed('zone', box, index === 0 ? `zone ${mrz?.format ?? ''}` : '')),
    ...barcodes.map(({ quad, symbology }) => ({ kind: 'barcode' as const, quad, label: words(symbology) })),
    ...portraits.faces.map(({ box }, index) => boxed('portrait', box, index === 0 ? 'portrait' : 'another face')),
    ...fields,
    ...suspicious,
  ];
}

function documentLabel({ recognised, outline, quality }: DocumentSideReading): string {
  const what = [recognised.issuingState, recognised.kind ?? 'unknown', recognised.side].filter((word) => word !== null);
  const sure = outline ? ` ${Math.round(outline.confidence * 100)} %` : '';
  const faults = quality.issues.map((issue) => issue.replace('document.', ''));
  return words([`${what.join(' ')}${sure}`, ...faults].join(' - '));
}

/** `dateOfBirth` and `portrait-substitution` as words. */
function words(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]/g, (sign) => (sign === '_' ? ' ' : sign));
}
