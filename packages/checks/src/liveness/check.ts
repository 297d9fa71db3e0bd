import type { CheckStatus, LivenessFault, LivenessOutcome, Measurement } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import type { Evidence } from '../evidence.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** Faults that people cause who are alive: by hurry, a bad line or light. All others take somebody who forges. */
const INNOCENT_FAULTS: readonly LivenessFault[] = [
  'liveness.expired',
  'liveness.attempts_exceeded',
  'liveness.face_lost',
  'liveness.several_faces',
  'liveness.action_missing',
  'liveness.rate_invalid',
  'liveness.frame_stale',
  'liveness.flash_missing',
];

/** Was the person of the selfie alive and present? */
export const check = defineCheck({
  id: 'liveness',
  title: 'Living person',
  description: 'A living person did what the server asked for, before the camera, while it was asked.',
  part: 'face',
  needs: [],
  reasons: REASONS,
  run: ({ liveness, request }: Evidence): CheckOutcome<ReasonCode> => {
    if (!liveness || !request.faceRequired || liveness.mode !== 'active') return { status: 'not_applicable' };
    return { ...verdictOf(liveness), measurements: measurementsOf(liveness) };
  },
});

function verdictOf(outcome: LivenessOutcome): { status: CheckStatus; reasons: readonly ReasonCode[] } {
  const suspected: readonly ReasonCode[] = outcome.virtualCameras.length > 0 ? ['liveness.virtual_camera_named'] : [];
  if (outcome.passed) return verdictOfPassed(outcome, suspected);
  if (outcome.faults.length === 0) return { status: 'inconclusive', reasons: ['liveness.waived', ...suspected] };
  const innocent = outcome.faults.every((fault) => INNOCENT_FAULTS.includes(fault));
  return innocent
    ? { status: suspected.length > 0 ? 'failed' : 'inconclusive', reasons: ['liveness.undecided', ...suspected] }
    : { status: 'failed', reasons: ['liveness.fake', ...suspected] };
}

function verdictOfPassed(
  { depth }: LivenessOutcome,
  suspected: readonly ReasonCode[],
): { status: CheckStatus; reasons: readonly ReasonCode[] } {
  const reasons: readonly ReasonCode[] = depth === null ? ['liveness.depth_unshown', ...suspected] : suspected;
  if (suspected.length > 0) return { status: 'failed', reasons };
  return { status: reasons.length > 0 ? 'inconclusive' : 'passed', reasons };
}

function measurementsOf(outcome: LivenessOutcome): Measurement[] {
  const { steps, depth, flashCorrelation, surroundingsFollow } = outcome;
  const optional = (name: string, value: number | null, threshold: number | null): Measurement[] =>
    value === null ? [] : [{ name, value, threshold, higherMeans: 'better', errorRate: null }];
  return [
    ...steps.flatMap(({ action, measured, limit }) => optional(`action.${action}`, measured, limit)),
    ...optional('depth', depth, 1),
    ...optional('flashCorrelation', flashCorrelation, null),
    ...optional('surroundingsFollow', surroundingsFollow, null).map((measured) => ({
      ...measured,
      higherMeans: 'worse' as const,
    })),
  ];
}
