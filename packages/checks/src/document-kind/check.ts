import type { Comparison } from '@bonafide/domain';
import { alpha2Of, alpha3Of, SPECIMEN_ISSUER, sameCountry } from '@bonafide/names';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Probability of the kind from which a contradiction counts as evidence. */
const SURE = 0.8;

/** Findings against the document, and what merely could not be told. */
interface Findings {
  readonly against: readonly ReasonCode[];
  readonly unsure: readonly ReasonCode[];
}
const NOTHING: Findings = { against: [], unsure: [] };

/** Is it the document that was announced and may be used? */
export const check = defineCheck({
  id: 'document-kind',
  title: 'Kind and country of the document',
  description: 'Kind and issuing country of the document are the ones that were chosen and allowed.',
  part: 'document',
  needs: ['front'],
  reasons: REASONS,
  run: (evidence: Evidence): CheckOutcome<ReasonCode> => {
    const findings = [kindFindings(evidence), countryFindings(evidence)];
    const against = findings.flatMap((finding) => finding.against);
    const unsure = findings.flatMap((finding) => finding.unsure);
    const comparisons = comparisonsOf(evidence);
    if (against.length > 0) return { status: 'failed', reasons: against, comparisons };
    return { status: unsure.length > 0 ? 'inconclusive' : 'passed', reasons: unsure, comparisons };
  },
});

function kindFindings({ request, document }: Evidence): Findings {
  const { kind, kindConfidence } = document;
  if (kind === null) return { against: [], unsure: ['document.kind_unread'] };
  const reasons: ReasonCode[] = [];
  if (request.allowedKinds && !request.allowedKinds.includes(kind)) reasons.push('document.kind_not_allowed');
  if (request.documentKind !== null && request.documentKind !== kind) reasons.push('document.kind_mismatch');
  return kindConfidence >= SURE ? { against: reasons, unsure: [] } : { against: [], unsure: reasons };
}

/**
 * A heading may name another country; only the machine-readable zone's code is evidence. An issuer without an ISO code
 * (an organisation) cannot have been chosen from a list of countries, so it contradicts no choice.
 */
function countryFindings({ request, document }: Evidence): Findings {
  const { issuingState, mrz } = document;
  if (issuingState === null) return { against: [], unsure: ['document.country_unread'] };
  // Where specimens are accepted any country may have been chosen; elsewhere specimen-mark declines them.
  if (issuingState === SPECIMEN_ISSUER || alpha2Of(issuingState) === null) return NOTHING;
  const wanted = [request.country === null ? null : [request.country], request.countries ?? null];
  const reasons: ReasonCode[] = wanted.every((codes) => codes === null || names(codes, issuingState))
    ? notAccepted(request, document)
    : ['document.country_mismatch'];
  return mrz ? { against: reasons, unsure: [] } : { against: [], unsure: reasons };
}

/** What the partner accepts of the issuing country. */
function notAccepted({ allowedByCountry }: Evidence['request'], document: Evidence['document']): ReasonCode[] {
  const issuer = document.issuingState;
  if (!allowedByCountry || issuer === null) return [];
  const own = Object.keys(allowedByCountry).find((code) => code !== 'ALL' && names([code], issuer));
  const kinds = allowedByCountry[own ?? 'ALL'] ?? [];
  if (kinds.length === 0) return ['document.country_not_accepted'];
  return document.kind === null || kinds.includes(document.kind) ? [] : ['document.kind_not_allowed'];
}

function names(codes: readonly string[], issuingState: string): boolean {
  return codes.map(alpha3Of).some((code) => code !== null && sameCountry(code, issuingState));
}

function comparisonsOf({ request, document }: Evidence): readonly Comparison[] {
  const chosen = request.country === null ? null : alpha3Of(request.country);
  const { kind, issuingState } = document;
  const compare = (field: string, left: string | null, right: string | null, agrees: boolean): Comparison => ({
    field,
    left: { source: 'partner', value: left },
    right: { source: 'document', value: right },
    agrees: left === null || right === null ? null : agrees,
  });
  return [
    compare('kind', request.documentKind, kind, request.documentKind === kind),
    compare('issuingState', chosen, issuingState, sameCountry(chosen ?? '', issuingState ?? '')),
  ];
}
