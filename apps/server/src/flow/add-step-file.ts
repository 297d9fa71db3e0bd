import { FLOW_PHOTO_LIMIT, type NamedStep, type StepWay, UTILITY_BILL } from '@bonafide/contract';
import { asksForPapers } from '@bonafide/domain';
import { upsertStepRow } from '../additional-steps/queries.ts';
import { sessionSteps } from '../additional-steps/session-steps.ts';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import { advance } from '../sessions/advance-session.ts';
import { isEncryptedPdf, type MediaType, mediaTypeOf } from '../sessions/media-type.ts';
import type { SessionRow } from '../sessions/session.ts';
import { type CaptureContext, openRequest } from '../sessions/session-secrets.ts';
import { storeEvidence } from '../sessions/store-evidence.ts';
import { changeOwn } from './capture-session.ts';
import type { FlowCaller } from './flow-caller.ts';
import { type FlowOutcome, refused } from './flow-outcome.ts';

/** A paper as the page sends it. */
export interface StepFile {
  readonly step: string;
  readonly bytes: Uint8Array;
  /** The page's word: pixels do not tell whether a picture was just taken. */
  readonly way: StepWay;
  /** What the person says that the paper is; kept for reference, never checked against the paper. */
  readonly kind: string | null;
}

/** Stores the file of an additional paper, where the step allows files like this one. */
export async function addStepFile(deps: Deps, caller: FlowCaller, file: StepFile): Promise<FlowOutcome> {
  if (file.bytes.byteLength > FLOW_PHOTO_LIMIT) return refused('too_large');
  const mediaType = mediaTypeOf(file.bytes);
  const locked = mediaType === 'application/pdf' && isEncryptedPdf(file.bytes);
  if (!mediaType || locked) return refused('not_an_image');
  let replaced: string | null = null;
  const outcome = await changeOwn(deps, caller, async (tx, session, capture) => {
    const step = await askedStep(tx, deps, { session, capture, file });
    if (!step) return refused('not_allowed');
    if (!allows(step, file.way, mediaType)) return refused('way_not_allowed');
    const evidence = { step: step.name, bytes: file.bytes, mediaType };
    const stored = await storeEvidence(tx, deps, { session, evidence });
    replaced = stored.replacedBlobKey;
    const changedAt = deps.clock.now();
    await upsertStepRow(tx, { sessionId: session.id, step: step.name, chosenKind: file.kind, changedAt });
    await advance(tx, deps, { session, event: 'evidence.added', actor: 'applicant', facts: { step: step.name } });
    return null;
  });
  if (replaced) await deps.blobs.delete(replaced);
  return outcome;
}

interface Asked {
  readonly session: SessionRow;
  readonly capture: CaptureContext;
  readonly file: StepFile;
}

/** Null for a step that this person is not asked for, and for a kind that is not offered. */
async function askedStep(tx: Transaction, deps: Deps, { session, capture, file }: Asked): Promise<NamedStep | null> {
  const request = asksForPapers(session.purpose) ? openRequest(deps, session) : null;
  const step = request && sessionSteps(request, capture).find(({ name }) => name === file.step);
  if (!step || file.kind === null) return step ?? null;
  const partner = await findPartnerById(tx, session.partnerId);
  const offered: readonly string[] = partner ? partnerFrom(partner).settings.poaDocuments : [];
  return step.name === UTILITY_BILL && offered.includes(file.kind) ? step : null;
}

function allows({ settings }: NamedStep, way: StepWay, mediaType: MediaType): boolean {
  if (mediaType === 'application/pdf') return settings.canUploadPDF;
  return way === 'capture' ? settings.canCapture : settings.canUpload;
}
