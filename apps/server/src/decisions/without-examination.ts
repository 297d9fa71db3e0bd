import { type Decision, ENGINE_UNAVAILABLE, type PartVerdict } from '@bonafide/domain';

/** The decision when every try to examine an attempt broke: a human must look, nobody is declined (invariant 1). */
export function undecidedByFault(faceRequired: boolean): Decision {
  const broken: PartVerdict = { status: 'unverifiable', reason: ENGINE_UNAVAILABLE };
  return {
    outcome: 'referred',
    document: broken,
    face: faceRequired ? broken : { status: 'not_checked', reason: null },
    fraudSignals: [],
    mismatches: [],
    policy: 'watchdog@1',
    reasons: [ENGINE_UNAVAILABLE],
  };
}

/** The decision when the applicant's time ran out after an attempt that did not succeed: that attempt's findings stand. */
export function endedByTime(latest: Decision): Decision {
  return { ...latest, outcome: 'declined' };
}
