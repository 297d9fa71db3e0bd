import type { ScenarioRules } from '@bonafide/contract';
import { type Decision, ENGINE_UNAVAILABLE } from '@bonafide/domain';

/** A session that was declined because the scenario blocks what was found, or because of too many critical errors. */
export const SCENARIO_BLOCKED = 'scenario.blocked';
export const CRITICAL_ERRORS_REACHED = 'scenario.critical_errors_reached';
/** A try that had a critical error; counted over the session. */
export const CRITICAL_ERROR = 'scenario.critical_error';

/** Signs that a photo of the document or the face was forged: critical errors of scenarios that name none. */
export const USUAL_CRITICAL_REASONS: readonly string[] = [
  'document.edited',
  'document.edit_suspected',
  'document.shown_on_screen',
  'document.screen_suspected',
  'document.printed_copy',
  'document.print_suspected',
  'portrait.substituted',
  'portrait.substitution_suspected',
  'mrz.check_digit_wrong',
  'presentation.refused',
  'presentation.screen_suspected',
  'presentation.print_suspected',
  'liveness.fake',
];

const TWO_DOCUMENTS = ['document.several', 'document.sides_differ'];
const OTHER_DATA = [
  'history.number_of_other_person',
  'history.personal_number_of_other_person',
  'history.person_of_other_birth',
];
const BLACKLISTED = ['blacklist.face', 'blacklist.document_face'];

export interface Tried {
  readonly rules: ScenarioRules;
  /** Tries of the session before this one that had a critical error. */
  readonly earlierCriticalErrors: number;
  /** The applicant is there and may take photos once more. */
  readonly anotherTryPossible: boolean;
}

/**
 * What a scenario makes of a policy's decision on one try. It blocks what it was told to block, counts critical errors, and asks for
 * another photo until there were too many. A fault of ours is nobody's error: such a try is left as it was decided (invariant 1).
 */
export function judgeUnder(decision: Decision, { rules, earlierCriticalErrors, anotherTryPossible }: Tried): Decision {
  if (decision.reasons.includes(ENGINE_UNAVAILABLE)) return decision;
  const blocking = firstOf(decision, blockingReasons(rules));
  if (blocking !== null) return declined(decision, blocking, SCENARIO_BLOCKED);
  const most = rules.criticalErrorsBeforeBlocking;
  const named = rules.criticalReasons.length > 0 ? rules.criticalReasons : USUAL_CRITICAL_REASONS;
  const critical = most === null ? null : firstOf(decision, named);
  if (most === null || critical === null) return decision;
  const counted = { ...decision, reasons: [...decision.reasons, CRITICAL_ERROR] };
  if (earlierCriticalErrors + 1 >= most) return declined(counted, critical, CRITICAL_ERRORS_REACHED);
  if (!anotherTryPossible) return counted;
  const { stepUp: _stepUp, ...again } = counted;
  return { ...again, outcome: 'resubmission_requested' };
}

function blockingReasons(rules: ScenarioRules): readonly string[] {
  return [
    ...(rules.blacklist === null ? [] : BLACKLISTED),
    ...(rules.blockTwoDocuments ? TWO_DOCUMENTS : []),
    ...(rules.blockOtherDataOfSamePerson ? OTHER_DATA : []),
  ];
}

function firstOf(decision: Decision, codes: readonly string[]): string | null {
  return decision.reasons.find((code) => codes.includes(code)) ?? null;
}

/** The part that is to blame fails, so that the decision agrees with itself. */
function declined(decision: Decision, because: string, why: string): Decision {
  const { stepUp: _stepUp, ...rest } = decision;
  const failed = { status: 'failed', reason: because } as const;
  const ofFace = /^(face|liveness|presentation)\.|^blacklist\.face$/.test(because);
  const parts = ofFace ? { face: failed } : { document: failed };
  return { ...rest, ...parts, outcome: 'declined', reasons: [...decision.reasons, why] };
}
