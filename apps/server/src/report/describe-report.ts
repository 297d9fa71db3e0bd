import { CHECKS } from '@bonafide/checks';
import { toDocumentType } from '@bonafide/contract';
import type { CheckResult, Comparison, Measurement } from '@bonafide/domain';
import type { AuditEntry } from '../audit/audit-entry.ts';
import { storedDecision } from '../decisions/session-decision.ts';
import type { Partner } from '../partners/partner.ts';
import { screeningSections } from '../screening/report-sections.ts';
import { type PresentedStatus, presentData, presentStatus } from '../sessions/present.ts';
import type { Findings } from './find-findings.ts';
import { paperSection } from './paper-section.ts';
import type { ReportCheck, ReportContent, ReportImage, ReportRow, ReportSection } from './report-content.ts';

export interface ReportSource {
  readonly findings: Findings;
  readonly partner: Pick<Partner, 'name' | 'environment'>;
  readonly images: readonly ReportImage[];
  readonly now: Date;
}

/** What a report on one verification says. */
export function describeReport({ findings, partner, images, now }: ReportSource): ReportContent {
  const { session, outcome } = findings;
  const status = presentStatus(session, now);
  const papers = paperSection(findings.papers);
  return {
    title: 'Identity verification report',
    subtitle: `${session.id} · ${partner.name} (${partner.environment}) · made ${timeOf(now)}`,
    verdict: { word: status.overall, sentence: whoDecided(findings) },
    sections: [
      resultSection(findings, status),
      { title: 'Person and document', rows: dataRows(findings) },
      sentSection(findings),
      ...(papers ? [papers] : []),
      ...screeningPart(findings),
    ],
    images,
    checks: (outcome?.checks ?? []).filter(({ status: found }) => found !== 'not_applicable').map(describeCheck),
    history: findings.history.map(describeEntry),
    footer: `Verification ${session.id}`,
    madeAt: now,
  };
}

function whoDecided({ session, history, reviewedAt }: Findings): string {
  const decision = storedDecision(session.decision);
  if (session.state === 'erased') return 'Everything about this verification was erased.';
  if (decision === null) return 'Nothing has been decided yet.';
  const by = `policy ${decision.policy}`;
  if (session.state === 'in_review') return `The machine (${by}) referred it to a person; nobody has decided yet.`;
  if (decision.review === null) return `Decided by the machine (${by}) at ${timeOf(session.decidedAt)}.`;
  if (decision.review.simulated)
    return `Decided by the machine (${by}); this environment has no reviewers, so the review repeats it (${timeOf(reviewedAt)}).`;
  const entry = history.findLast(({ event }) => event === 'review.approved' || event === 'review.declined');
  const reviewer = typeof entry?.facts.reviewer === 'string' ? ` ${entry.facts.reviewer}` : '';
  return `Decided by the reviewer${reviewer} at ${timeOf(reviewedAt)}, after the machine (${by}) at ${timeOf(session.decidedAt)}.`;
}

function resultSection({ session, capture, outcome }: Findings, status: PresentedStatus): ReportSection {
  const similarity = outcome?.face.similarity ?? null;
  return {
    title: 'Result',
    rows: rowsOf([
      ['Document, by the machine', status.autoDocument],
      ['Document, by review', status.manualDocument],
      ['Face, by the machine', status.autoFace],
      ['Face, by review', status.manualFace],
      ['Likeness of the faces', similarity === null ? null : similarity.toFixed(3)],
      ['Signs of fraud', listOf(status.fraudTags)],
      ['Contradictions', listOf(status.mismatchTags)],
      ['Attempts', String(session.attempt)],
      ['Person of the partner', session.clientId],
      ['Reference', session.externalRef],
      ['Made', timeOf(session.createdAt)],
      ['Begun', timeOf(session.startedAt)],
      ['Sent', timeOf(session.submittedAt)],
      ['Address of the device', capture.clientIp],
      ['Device', capture.platform],
    ]),
  };
}

/** In the order of the page; what nothing was read for is left out. */
const DATA_LABELS = {
  docType: 'Document',
  docIssuingCountry: 'Issued by',
  docNumber: 'Number',
  docFirstName: 'First names',
  docLastName: 'Last name',
  orgFirstName: 'First names as printed',
  orgLastName: 'Last name as printed',
  docDob: 'Born',
  birthPlace: 'Place of birth',
  docSex: 'Sex',
  docNationality: 'Nationality',
  docPersonalCode: 'Personal number',
  docDateOfIssue: 'Issued',
  docExpiry: 'Expires',
  authority: 'Authority',
  address: 'Address',
  driverLicenseCategory: 'Vehicles',
  ageEstimate: 'Looks',
  selectedCountry: 'Country chosen',
} as const;

function dataRows({ outcome, capture }: Findings): readonly ReportRow[] {
  const data = presentData({ outcome, capture });
  const names = Object.keys(DATA_LABELS) as (keyof typeof DATA_LABELS)[];
  const chosen = capture.documentKind && toDocumentType(capture.documentKind);
  return rowsOf([
    ...names.map((name): [string, string | null] => [DATA_LABELS[name], data[name]]),
    ['Document chosen', chosen],
    ['Faces seen before', listOf(data.duplicateFaces ?? [])],
    ['Document faces seen before', listOf(data.duplicateDocFaces ?? [])],
    ['Machine-readable zone', outcome?.document.mrz?.lines.join('\n') ?? null],
  ]);
}

function sentSection({ request }: Findings): ReportSection {
  return {
    title: 'Sent by the partner for comparison',
    rows: rowsOf([
      ['First names', request?.firstName],
      ['Last name', request?.lastName],
      ['Born', request?.dateOfBirth],
      ['Nationality', request?.nationality],
      ['Sex', request?.sex],
      ['Document number', request?.documentNumber],
      ['Personal number', request?.personalNumber],
      ['Issued', request?.dateOfIssue],
      ['Expires', request?.dateOfExpiry],
      ['Address', request?.address],
      ['Least age', request?.ageLimit?.toString()],
      ['Greatest age', request?.ageMax?.toString()],
    ]),
  };
}

/** A reader must not take a missing section for a clean result. */
function screeningPart({ request, outcome, verdicts }: Findings): readonly ReportSection[] {
  const lost = request?.checkLid ? 'Asked for; this installation has no engine for it, so it was not made.' : NOT_ASKED;
  const others = [{ label: 'Lost and invalid documents', value: lost }];
  if (outcome?.screening) {
    const [whole, ...hits] = screeningSections(outcome.screening, verdicts);
    return whole ? [{ ...whole, rows: [...whole.rows, ...others] }, ...hits] : [];
  }
  const said = request?.checkAml
    ? 'Asked for, and not made: nothing was examined. This is no clean result.'
    : NOT_ASKED;
  const sanctions = { label: 'Sanctions and politically exposed persons', value: said };
  return [{ title: 'Screening', rows: [sanctions, ...others] }];
}

const NOT_ASKED = 'Not asked for.';

const STATUS_WORDS: Readonly<Record<CheckResult['status'], string>> = {
  passed: 'PASSED',
  failed: 'FAILED',
  inconclusive: 'INCONCLUSIVE',
  not_applicable: 'NOT APPLICABLE',
};

function describeCheck(result: CheckResult): ReportCheck {
  const { name, version, modelDigest } = result.engine;
  return {
    title: CHECKS.find(({ id }) => id === result.check)?.title ?? result.check,
    status: STATUS_WORDS[result.status],
    reasons: result.reasons.map(({ code, message }) => `${message} (${code})`),
    details: [...result.measurements.map(describeMeasurement), ...result.comparisons.map(describeComparison)],
    engine: `${name} ${version}${modelDigest === null ? '' : `, model ${modelDigest.slice(0, 16)}`}`,
  };
}

function describeMeasurement({ name, value, threshold, higherMeans, errorRate }: Measurement): string {
  const limit =
    threshold === null ? '' : `, ${higherMeans === 'better' ? 'at least' : 'at most'} ${rounded(threshold)}`;
  return `${name}: ${rounded(value)}${limit}${errorRate === null ? '' : ` (${errorRate})`}`;
}

function describeComparison({ field, left, right, agrees }: Comparison): string {
  const verdict = agrees === null ? 'not compared' : agrees ? 'agrees' : 'DIFFERS';
  return `${field}: ${left.value ?? '–'} (${left.source}) and ${right.value ?? '–'} (${right.source}): ${verdict}`;
}

function rounded(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(4);
}

function describeEntry({ at, event, actor, facts, fromState, toState }: AuditEntry): ReportRow {
  const who = typeof facts.reviewer === 'string' ? `${actor} ${facts.reviewer}` : actor;
  return {
    label: timeOf(at) ?? '',
    value: `${event} by ${who}: ${fromState === toState ? toState : `${fromState}, then ${toState}`}`,
  };
}

function rowsOf(pairs: readonly (readonly [string, string | null | undefined])[]): readonly ReportRow[] {
  return pairs.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function listOf(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.join(', ');
}

function timeOf(time: Date | null): string | null {
  return time === null ? null : `${time.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
