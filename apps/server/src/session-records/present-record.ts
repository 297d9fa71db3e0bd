import type { ExaminationOutcome } from '@bonafide/checks';
import type { AuditEntryAnswer, SessionDetail, SessionSummary } from '@bonafide/contract';
import type { CheckResult } from '@bonafide/domain';
import type { StepState } from '../additional-steps/step-states.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import { type SessionDecision, storedDecision } from '../decisions/session-decision.ts';
import type { SessionKey } from '../platform/ports.ts';
import { presentStatus } from '../sessions/present.ts';
import type { SessionRow } from '../sessions/session.ts';
import { presentPapers } from './present-papers.ts';

interface Listed {
  readonly session: SessionRow;
  readonly scenario: { readonly id: string; readonly version: number } | null;
  readonly now: Date;
}

/** A session without anything that was sealed. */
export function presentSummary({ session, scenario, now }: Listed): SessionSummary {
  const decision = storedDecision(session.decision);
  return {
    scanRef: session.id,
    clientId: session.clientId,
    externalRef: session.externalRef,
    status: presentStatus(session, now).overall,
    state: session.state,
    scenario,
    reasons: [...(decision?.reasons ?? [])],
    riskScore: decision?.risk?.score ?? null,
    policy: decision?.policy ?? null,
    createdAt: session.createdAt.toISOString(),
    startedAt: timeOf(session.startedAt),
    submittedAt: timeOf(session.submittedAt),
    decidedAt: timeOf(session.decidedAt),
    erasedAt: timeOf(session.erasedAt),
  };
}

interface Opened extends Listed {
  readonly outcome: ExaminationOutcome | null;
  readonly papers: readonly StepState[];
  readonly history: readonly AuditEntry[];
  readonly key: SessionKey | null;
}

/** Everything about a session, opened. */
export function presentDetail(opened: Opened): SessionDetail {
  const { session, outcome, history, key } = opened;
  const decision = storedDecision(session.decision);
  return {
    ...presentSummary(opened),
    attempt: session.attempt,
    document: outcome && { kind: outcome.document.kind, issuingState: outcome.document.issuingState },
    attributes: Object.values(outcome?.document.attributes ?? {}).map(
      ({ name, value, native, source, confidence, conflict }) => ({
        name,
        value,
        native,
        source,
        confidence,
        conflict,
      }),
    ),
    checks: (outcome?.checks ?? []).map(presentCheck),
    papers: presentPapers(opened.papers),
    decision: decision && presentDecision(decision),
    audit: history.map((entry) => presentEntry(entry, key)),
  };
}

/** A reviewer's note is opened where the session's key is given; else it is left out. */
export function presentEntry(entry: AuditEntry, key: SessionKey | null): AuditEntryAnswer {
  const { sealedReason, ...facts } = entry.facts;
  const note = key !== null && typeof sealedReason === 'string' ? openNote(key, sealedReason) : null;
  return {
    id: entry.id,
    scanRef: entry.sessionId,
    event: entry.event,
    actor: entry.actor,
    fromState: entry.fromState,
    toState: entry.toState,
    facts: note === null ? facts : { ...facts, note },
    at: entry.at.toISOString(),
  };
}

function openNote(key: SessionKey, sealed: string): string {
  return new TextDecoder().decode(key.open(new Uint8Array(Buffer.from(sealed, 'base64')), 'review-reason'));
}

function presentCheck(result: CheckResult): SessionDetail['checks'][number] {
  const { check, status, engine, tookMs } = result;
  return {
    check,
    status,
    reasons: result.reasons.map(({ code, message }) => ({ code, message })),
    measurements: result.measurements.map((measured) => ({ ...measured })),
    comparisons: result.comparisons.map(({ field, left, right, agrees }) => ({
      field,
      left: { ...left },
      right: { ...right },
      agrees,
    })),
    regions: result.regions.map(({ step, box }) => ({ step, box: { ...box } })),
    engine: { ...engine },
    tookMs,
  };
}

function presentDecision(decision: SessionDecision): SessionDetail['decision'] {
  const { outcome, document, face, fraudSignals, mismatches, reasons, policy, risk, riskPolicy, engines, review } =
    decision;
  return {
    outcome,
    document: { ...document },
    face: { ...face },
    fraudSignals: [...fraudSignals],
    mismatches: [...mismatches],
    reasons: [...reasons],
    policy,
    risk: risk ? { ...risk, parts: risk.parts.map((one) => ({ ...one })) } : null,
    riskPolicy: riskPolicy ?? null,
    engines: (engines ?? []).map((one) => ({ ...one })),
    review: review && { ...review, document: { ...review.document }, face: { ...review.face } },
  };
}

function timeOf(time: Date | null): string | null {
  return time === null ? null : time.toISOString();
}
