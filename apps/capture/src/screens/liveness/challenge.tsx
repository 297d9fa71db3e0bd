import type { FlowSession } from '@bonafide/contract';
import type { LivenessAccommodation, LivenessAction, LivenessFault } from '@bonafide/domain';
import { useCallback, useState } from 'preact/hooks';
import type { FlowApi } from '../../api.ts';
import type { CameraFault } from '../../camera/open-camera.ts';
import { accommodationFor, isLineFault } from '../../liveness/fault-advice.ts';
import type { ChallengeEnd } from '../../liveness/run-challenge.ts';
import { progress, type Screen } from '../../plan.ts';
import { Failed, NoTriesLeft, Passed } from './endings.tsx';
import { Limits } from './limits.tsx';
import { Prepare } from './prepare.tsx';
import { Scene } from './scene.tsx';

export interface ChallengeProps {
  readonly api: FlowApi;
  readonly session: FlowSession;
  readonly online: boolean;
  readonly onSlowLink: () => boolean;
  /** The server knows more than the page now; `next` is what to show where it leaves a choice. */
  readonly onDone: (next: Screen | null) => void;
  readonly onBack: () => void;
}

export type ChallengeProblem = CameraFault | 'broken';

type Stage =
  | { readonly name: 'prepare'; readonly problem: ChallengeProblem | null }
  | { readonly name: 'limits' }
  | { readonly name: 'scene' }
  | { readonly name: 'passed' }
  | { readonly name: 'failed'; readonly reason: LivenessFault }
  | { readonly name: 'over' };

/** The proof of presence: told, performed before the camera, and tried again. What came of it is the server's word alone. */
export function Challenge({ api, session, online, onSlowLink, onDone, onBack }: ChallengeProps) {
  const [triesLeft, setTriesLeft] = useState(session.livenessTriesLeft);
  const [stage, setStage] = useState<Stage>(triesLeft > 0 ? { name: 'prepare', problem: null } : { name: 'over' });
  const [cannot, setCannot] = useState<readonly LivenessAccommodation[]>([]);
  const [coloured, setColoured] = useState(likesMotion);
  const [lineFailed, setLineFailed] = useState(false);

  const onEnd = (end: ChallengeEnd) => {
    if (end.state === 'passed') setStage({ name: 'passed' });
    else if (end.state === 'waived') onDone(null);
    else {
      setLineFailed(isLineFault(end.reason));
      setStage(end.mayRetry ? { name: 'failed', reason: end.reason } : { name: 'over' });
    }
  };
  const onProblem = useCallback((problem: ChallengeProblem) => setStage({ name: 'prepare', problem }), []);
  const onCannot = (action: LivenessAction) => {
    setCannot((known) => [...new Set([...known, accommodationFor(action)])]);
    setStage({ name: 'limits' });
  };
  const toScene = () => setStage({ name: 'scene' });
  const toLimits = () => setStage({ name: 'limits' });
  const where = progress(session, { name: 'photo', step: 'FACE' });

  switch (stage.name) {
    case 'prepare':
      return (
        <Prepare
          {...{ coloured, onBack }}
          progress={where}
          problem={stage.problem}
          onColoured={setColoured}
          onStart={toScene}
          onLimits={toLimits}
        />
      );
    case 'limits':
      return (
        <Limits
          {...{ cannot, triesLeft }}
          choices={session.livenessAccommodations}
          progress={where}
          onCannot={setCannot}
          onStart={triesLeft > 0 ? toScene : () => setStage({ name: 'over' })}
        />
      );
    case 'scene':
      return (
        <Scene
          {...{ api, online, coloured, onEnd, onProblem, onCannot }}
          wish={{ accommodations: [...cannot], lowBandwidth: lineFailed || onSlowLink() }}
          onColoured={setColoured}
          onOpened={(opened) => setTriesLeft(opened.triesLeft)}
          onBroken={() => {
            onProblem('broken');
            onDone(null);
          }}
          onBack={() => setStage({ name: 'prepare', problem: null })}
        />
      );
    case 'passed':
      return <Passed onSeen={() => onDone(null)} />;
    case 'failed':
      return <Failed reason={stage.reason} {...{ triesLeft }} onAgain={toScene} onLimits={toLimits} />;
    case 'over':
      return <NoTriesLeft onGoOn={() => void endLastTry(api).then(() => onDone(null))} />;
  }
}

/** Who asked for less motion is not met with colours; they can be turned on. */
const likesMotion = (): boolean => !window.matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * Lets the server end a try that a reload left open, so that it takes the photo that it has; asking after the last try begins no
 * other. Without a connection the server's next answer shows what is missing.
 */
async function endLastTry(api: FlowApi): Promise<void> {
  const asking = { accommodations: [], lowBandwidth: false, devices: [] };
  await api.openLiveness(asking, new AbortController().signal).catch(() => null);
}
