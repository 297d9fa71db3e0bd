import { type NamedStep, type StepWay, UTILITY_BILL } from '@bonafide/contract';
import { asksForPapers } from '@bonafide/domain';
import { upsertStepRow } from '../additional-steps/queries.ts';
import { sessionSteps } from '../additional-steps/session-steps.ts';
import type { Deps } from '../deps.ts';
import { partnerFrom } from '../partners/partner.ts';
import { findPartnerById } from '../partners/queries.ts';
import type { Transaction } from '../platform/ports.ts';
import type { MediaType } from '../sessions/media-type.ts';
import type { SessionRow } from '../sessions/session.ts';
import { type CaptureContext, openRequest } from '../sessions/session-secrets.ts';
import type { FlowCaller } from './flow-caller.ts';
import { type FlowOutcome, refused } from './flow-outcome.ts';
import { takeFile } from './take-file.ts';

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
export function addStepFile(deps: Deps, caller: FlowCaller, file: StepFile): Promise<FlowOutcome> {
  return takeFile(deps, caller, file.bytes, async (tx, { session, capture, mediaType }) => {
    const step = await askedStep(tx, deps, { session, capture, file });
    if (!step) return refused('not_allowed');
    if (!allows(step, file.way, mediaType)) return refused('way_not_allowed');
    const changedAt = deps.clock.now();
    await upsertStepRow(tx, { sessionId: session.id, step: step.name, chosenKind: file.kind, changedAt });
    return { step: step.name };
  });
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
