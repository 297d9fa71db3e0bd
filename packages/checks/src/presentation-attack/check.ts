import type { EvidenceRegion, Measurement, PresentationSignal, PresentationSignalName } from '@bonafide/domain';
import { type CheckOutcome, defineCheck } from '../check.ts';
import { type Evidence, readingOf } from '../evidence.ts';
import { PRESENTATION_LIMITS } from '../presentation-limits.ts';
import type { PresentationReading } from '../presentation-reading.ts';
import type { PresentationPolicy } from '../request.ts';
import { ERROR_RATES } from './error-rates.ts';
import { REASONS, type ReasonCode } from './reasons.ts';

/** What a trace is told as when it reaches its limit; the others are measured and shown only. */
const TOLD_AS: Partial<Record<PresentationSignalName, ReasonCode>> = {
  screen_texture: 'presentation.screen_suspected',
  print_texture: 'presentation.print_suspected',
  print_grain: 'presentation.print_suspected',
  frame_border: 'presentation.border_seen',
  attack_detector: 'presentation.detector_suspects',
  editor_metadata: 'presentation.editor_named',
  stream_regular: 'presentation.stream_unlike_camera',
  stream_format: 'presentation.stream_unlike_camera',
};

/** Does the selfie bear traces of a presentation attack? */
export const check = defineCheck({
  id: 'presentation-attack',
  title: 'Traces of presentation attacks',
  description: 'The selfie bears no traces of a screen, of print, of a frame around the face, or of an editor.',
  part: 'face',
  needs: ['presentation'],
  reasons: REASONS,
  run: ({ presentation, request }: Evidence): CheckOutcome<ReasonCode> => {
    const reading = presentation && readingOf(presentation);
    if (!reading || reading.signals.length === 0 || !request.faceRequired) return { status: 'not_applicable' };
    const told = reading.signals.filter((signal) => isTold(signal, reading));
    const reasons = [...new Set(told.flatMap(({ name }) => TOLD_AS[name] ?? []))];
    const strict = strictReasons(reasons, request.presentationPolicy ?? 'advisory');
    return {
      status: reasons.length > 0 ? 'failed' : 'passed',
      reasons: [...reasons, ...strict],
      measurements: reading.signals.map((signal) => measurementOf(signal, reading)),
      regions: told.flatMap(({ boxes }) => boxes.map((box): EvidenceRegion => ({ step: 'FACE', box }))),
      ...(reading.detector && { engine: reading.detector.engine }),
    };
  },
});

function limitOf(name: PresentationSignalName, { detector }: PresentationReading): number | null {
  return name === 'attack_detector' ? (detector?.limit ?? null) : PRESENTATION_LIMITS[name];
}

function isTold({ name, score }: PresentationSignal, reading: PresentationReading): boolean {
  const limit = limitOf(name, reading);
  return limit !== null && score >= limit;
}

/** Notes are too common among honest people to lead anywhere, whatever the policy. */
function strictReasons(reasons: readonly ReasonCode[], policy: PresentationPolicy): readonly ReasonCode[] {
  if (policy === 'advisory' || !reasons.some((code) => REASONS[code].rule.effect === 'signal')) return [];
  return [policy === 'refer' ? 'presentation.referred' : 'presentation.refused'];
}

function measurementOf(signal: PresentationSignal, reading: PresentationReading): Measurement {
  return {
    name: signal.name,
    value: signal.score,
    threshold: limitOf(signal.name, reading),
    higherMeans: 'worse',
    errorRate: ERROR_RATES[signal.name] ?? null,
  };
}
