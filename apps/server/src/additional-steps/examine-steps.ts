import { type AdditionalStepInput, type Engines, examineAdditionalStep } from '@bonafide/checks';
import { POA_DOCUMENTS } from '@bonafide/contract';
import { PAPER_KINDS } from '@bonafide/documents';
import type { Attributes, StepFinding } from '@bonafide/domain';
import { alpha3Of } from '@bonafide/names';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { PartnerSettings } from '../partners/settings.ts';
import { findEvidence } from '../sessions/queries.ts';
import type { SessionRow } from '../sessions/session.ts';
import { openRequest, type SessionRequest } from '../sessions/session-secrets.ts';
import { loadEvidence } from '../sessions/store-evidence.ts';
import { isProofOfAddress } from './session-steps.ts';
import type { StepState, StepTerms } from './step-states.ts';

export type StepExaminer = (engines: Engines, input: AdditionalStepInput) => Promise<StepFinding>;

/** What was found about one step, not yet written. */
export interface ExaminedStep {
  readonly step: string;
  readonly evidenceId: string | null;
  /** Of the row when the examination began. */
  readonly revision: number;
  readonly finding: StepFinding;
}

/** What the document says of whom it was issued to and by. */
export interface DocumentRead {
  readonly issuingState: string | null;
  readonly attributes: Attributes;
}

/** Reads the papers of a session's steps that are not only stored. Outside of transactions: every paper takes about a second. */
export async function examineSteps(
  deps: Deps,
  engines: Engines,
  of: { readonly session: SessionRow; readonly states: readonly StepState[]; readonly document: DocumentRead | null },
  examine: StepExaminer = examineAdditionalStep,
): Promise<readonly ExaminedStep[]> {
  const { session, states, document } = of;
  const request = openRequest(deps, session);
  const partner = await findPartnerById(deps.db, session.partnerId);
  if (!request || !partner) return [];
  const { settings } = partnerFrom(partner);
  const examined: ExaminedStep[] = [];
  for (const { step, row } of states.filter(({ step: { type } }) => type !== 'UPLOAD')) {
    const file = await fileOf(deps, session, step.name);
    const input = { ...termsFor(step, { settings, document, request }), bytes: file.bytes, now: deps.clock.now() };
    const finding = await examine(engines, input);
    examined.push({ step: step.name, evidenceId: file.evidenceId, revision: row?.revision ?? 0, finding });
  }
  return examined;
}

async function fileOf(deps: Deps, session: SessionRow, step: string) {
  const row = await findEvidence(deps.db, { sessionId: session.id, attempt: session.attempt, step });
  if (!row) return { evidenceId: null, bytes: null };
  const bytes = await loadEvidence(deps, session, row);
  if (!bytes) throw new Error(`evidence ${row.id} is not in the object store`);
  return { evidenceId: row.id, bytes };
}

interface Circumstances {
  readonly settings: PartnerSettings;
  readonly document: DocumentRead | null;
  readonly request: SessionRequest;
}

function termsFor(
  { name, type, fields, known }: StepTerms,
  { settings, document, request }: Circumstances,
): Omit<AdditionalStepInput, 'bytes' | 'now'> {
  const { poaDocuments, poaCountries, poaSameCountry } = settings;
  const accepted = PAPER_KINDS.filter((kind) => poaDocuments.some((one) => one.toLowerCase() === kind));
  return {
    type,
    fields,
    known,
    isProofOfAddress: isProofOfAddress(name),
    person: personOf(document, request),
    acceptedKinds: poaDocuments.length === POA_DOCUMENTS.length ? null : accepted,
    acceptedCountries: poaCountries?.flatMap((code) => alpha3Of(code) ?? []) ?? null,
    sameCountry: poaSameCountry ? (document?.issuingState ?? null) : null,
  };
}

/** Whom the document names, else whom the partner expects. */
function personOf(document: DocumentRead | null, request: SessionRequest): string | null {
  const { givenNames, surname } = document?.attributes ?? {};
  const read = [givenNames?.value, surname?.value];
  const named = read.every(Boolean) ? read : [request.firstName, request.lastName];
  return named.filter(Boolean).join(' ') || null;
}
