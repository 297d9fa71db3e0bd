import {
  type Engines,
  type ExaminationInput,
  type ExaminationOutcome,
  type ExaminationStage,
  examine,
} from '@bonafide/checks';
import { type ExaminedStep, examineSteps } from '../additional-steps/examine-steps.ts';
import { loadStepStates } from '../additional-steps/step-states.ts';
import type { Deps } from '../deps.ts';
import type { SessionRow } from '../sessions/session.ts';
import { loadAttempt } from './load-attempt.ts';
import { updateStage } from './queries.ts';
import { recordOutcome } from './record-outcome.ts';

export type Examiner = (engines: Engines, input: ExaminationInput) => Promise<ExaminationOutcome>;

/**
 * Examines one attempt and decides it. The engines run outside any transaction; what they found is written in one. Throws on a
 * fault, so that the queue tries again; when the last try has failed, the watchdog hands the session to a human.
 */
export async function verifySession(
  deps: Deps,
  engines: () => Promise<Engines>,
  of: { readonly sessionId: string; readonly attempt: number },
  judge: Examiner = examine,
): Promise<void> {
  const loaded = await loadAttempt(deps, of);
  if (loaded === null) return deps.log.info('verification.dropped', { sessionId: of.sessionId });
  const start = performance.now();
  const onStage = (stage: ExaminationStage) => {
    updateStage(deps.db, of.sessionId, stage).catch(() => deps.log.warn('stage.not_told', { sessionId: of.sessionId }));
  };
  const outcome = await judge(await engines(), { ...loaded.input, onStage });
  const steps = await examinePapers(deps, loaded.session, { outcome, engines: await engines() });
  const tookMs = Math.round(performance.now() - start);
  const decided = await recordOutcome(deps, { ...of, outcome, tookMs, steps });
  const event = decided ? 'verification.decided' : 'verification.dropped';
  deps.log.info(event, { sessionId: of.sessionId, code: outcome.decision.outcome, tookMs });
}

/** Papers are looked at once nothing has to be photographed again: they come along into the next attempt. */
async function examinePapers(
  deps: Deps,
  session: SessionRow,
  { outcome, engines }: { readonly outcome: ExaminationOutcome; readonly engines: Engines },
): Promise<readonly ExaminedStep[]> {
  if (outcome.decision.outcome === 'resubmission_requested') return [];
  const states = await loadStepStates(deps.db, deps, { session, found: outcome.document.kind });
  return examineSteps(deps, engines, { session, states, document: outcome.document });
}
