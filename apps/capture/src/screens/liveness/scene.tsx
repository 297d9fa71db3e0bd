import type { FlowLivenessOpening } from '@bonafide/contract';
import type { LivenessAction } from '@bonafide/domain';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FlowApi } from '../../api.ts';
import type { CameraFault, CameraSize } from '../../camera/open-camera.ts';
import { useCamera } from '../../camera/use-camera.ts';
import { GuideLine } from '../../guidance/guide-line.tsx';
import { type GuideView, useGuide } from '../../guidance/use-guide.ts';
import type { ChallengeEnd, OpenedChallenge } from '../../liveness/run-challenge.ts';
import type { RunningChallenge } from '../../liveness/running-challenge.ts';
import { until } from '../../liveness/until.ts';
import { useChallenge } from '../../liveness/use-challenge.ts';
import { useWords } from '../../words.ts';
import { ActionPicture } from './action-picture.tsx';
import { ProgressRing } from './progress-ring.tsx';
import { SecondsLeft } from './seconds-left.tsx';

interface SceneProps {
  readonly api: FlowApi;
  readonly online: boolean;
  readonly wish: Omit<FlowLivenessOpening, 'devices'>;
  readonly coloured: boolean;
  readonly onColoured: (coloured: boolean) => void;
  readonly onOpened: (opened: OpenedChallenge) => void;
  readonly onEnd: (end: ChallengeEnd) => void;
  readonly onBroken: () => void;
  readonly onProblem: (fault: CameraFault) => void;
  readonly onCannot: (action: LivenessAction) => void;
  readonly onBack: () => void;
}

/** As much as the server takes, and as little as a slow phone can encode eight times a second. */
const FOR_FRAMES: CameraSize = { width: 640, height: 480 };
/** The server looks at the resting face first; until then nothing is asked. */
const LOOK_AHEAD_MS = 800;

/** The camera with its oval, and one thing to do at a time; the whole screen in the colour of the step. */
export function Scene({ api, online, wish, coloured, onColoured, onCannot, onBack, onProblem, ...events }: SceneProps) {
  const { t } = useWords();
  const { video, ready, onPlaying } = useCamera({ facing: 'user', size: FOR_FRAMES, onFault: onProblem });
  const latest = useRef<GuideView | null>(null);
  const whenInPlace = () => until(() => isInPlace(latest.current), LONGEST_WAIT_MS);
  const { running, opening, begin } = useChallenge({ api, wish, video, whenInPlace, ...events });
  const asked = useAskedAction(running);
  const action = asked === 'look_ahead' ? null : asked;
  const guide = useGuide(video, ready, { purpose: running ? 'act' : 'aim', action });
  latest.current = guide;
  const flash = running && asked !== 'look_ahead' && coloured ? { '--flash': running.asked.flash } : {};
  return (
    <section class={`challenge ${running ? 'running' : ''}`} style={flash}>
      <Instruction {...{ running, asked }} />
      <div class="stage">
        <div class="oval">
          <video ref={video} autoPlay playsInline muted onPlaying={onPlaying} />
          <ProgressRing progress={action ? guide.progress : null} />
        </div>
        <SceneHint {...{ running, guide, online }} />
      </div>
      <div class="controls">
        {running ? (
          <>
            <button type="button" class="link" onClick={() => onCannot(running.asked.action)}>
              {t('liveness.cannotThis')}
            </button>
            <button type="button" class="link" aria-pressed={!coloured} onClick={() => onColoured(!coloured)}>
              {t(coloured ? 'liveness.coloursOff' : 'liveness.coloursOn')}
            </button>
          </>
        ) : (
          <>
            <button type="button" class="primary" disabled={!ready || opening} onClick={begin}>
              {t(ready && !opening ? 'liveness.ready' : 'liveness.wait')}
            </button>
            <button type="button" class="link" onClick={onBack}>
              {t('back')}
            </button>
          </>
        )}
      </div>
    </section>
  );
}

type Asked = LivenessAction | 'look_ahead' | null;

/** A try is not spent on a picture without a face; but whoever the guide does not understand is not kept waiting. */
const LONGEST_WAIT_MS = 4_000;

const isInPlace = (guide: GuideView | null): boolean => !guide?.word || guide.word === 'fine';

interface SceneHintProps {
  readonly running: RunningChallenge | null;
  readonly guide: GuideView;
  readonly online: boolean;
}

/** What hinders, as soon as the page sees it itself; else what the server says. */
function SceneHint({ running, guide, online }: SceneHintProps) {
  const { t } = useWords();
  if (!online) return <GuideLine word={null} fine="" otherwise={t('offline')} />;
  if (!running) return <GuideLine word={guide.word} fine={t('liveness.fine')} otherwise={t('liveness.aimLead')} />;
  return <GuideLine word={isInPlace(guide) ? running.hint : guide.word} fine="" />;
}

/** What to show: null before the challenge, a straight look at its beginning, then the actions. */
function useAskedAction(running: RunningChallenge | null): Asked {
  const [looked, setLooked] = useState(false);
  const begun = running !== null;
  useEffect(() => {
    if (!begun) return;
    const timer = setTimeout(() => setLooked(true), LOOK_AHEAD_MS);
    return () => clearTimeout(timer);
  }, [begun]);
  if (!running) return null;
  return looked ? running.asked.action : 'look_ahead';
}

const HEADINGS: Readonly<Record<'none' | 'look_ahead', string>> = {
  none: 'liveness.aim',
  look_ahead: 'liveness.lookAhead',
};

/** The instruction as picture and words; read aloud as soon as it changes. */
function Instruction({ running, asked }: { readonly running: RunningChallenge | null; readonly asked: Asked }) {
  const { t } = useWords();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const key =
    asked === null ? HEADINGS.none : asked === 'look_ahead' ? HEADINGS.look_ahead : `liveness.actions.${asked}`;
  return (
    <div class="instruction">
      <ActionPicture key={asked ?? 'look_ahead'} action={asked ?? 'look_ahead'} />
      <div>
        <h1 ref={title} tabIndex={-1} aria-live="assertive">
          {t(key)}
        </h1>
        {running && (
          <p class="small where">
            <span>{t('liveness.movement', { current: running.step + 1, total: running.steps })}</span>
            <SecondsLeft endsAt={running.endsAt} />
          </p>
        )}
      </div>
    </div>
  );
}
