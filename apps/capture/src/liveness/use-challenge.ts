import type { FlowLivenessOpening } from '@bonafide/contract';
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FlowApi } from '../api.ts';
import { namesOfCameras } from './camera-labels.ts';
import { type ChallengeEnd, isEnd, type OpenedChallenge, runChallenge } from './run-challenge.ts';
import { after, beginning, type RunningChallenge } from './running-challenge.ts';
import { createPictureTaker } from './take-picture.ts';

interface ChallengeOptions {
  readonly api: FlowApi;
  readonly wish: Omit<FlowLivenessOpening, 'devices'>;
  readonly video: RefObject<HTMLVideoElement | null>;
  /** Is waited for before a try begins. */
  readonly whenInPlace: () => Promise<void>;
  readonly onOpened: (opened: OpenedChallenge) => void;
  readonly onEnd: (end: ChallengeEnd) => void;
  readonly onBroken: () => void;
}

interface ChallengeInHand {
  /** Null until the server opened it. */
  readonly running: RunningChallenge | null;
  readonly opening: boolean;
  readonly begin: () => void;
}

const digest = async (bytes: Uint8Array<ArrayBuffer>) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const clock = {
  now: () => performance.now(),
  wait: (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
};
/** A short buzz for whoever has turned away from the screen: this movement is done. */
const BUZZ_MS = 60;

/** One try of the challenge with the camera that plays in `video`; it is dropped when the component goes. */
export function useChallenge(options: ChallengeOptions): ChallengeInHand {
  const { api, wish, video, whenInPlace, onOpened, onEnd, onBroken } = options;
  const [running, setRunning] = useState<RunningChallenge | null>(null);
  const [opening, setOpening] = useState(false);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);

  const perform = async (camera: HTMLVideoElement, signal: AbortSignal): Promise<ChallengeEnd | null> => {
    const [devices] = await Promise.all([namesOfCameras(camera), whenInPlace()]);
    if (signal.aborted) return null;
    const opened = await api.openLiveness({ ...wish, devices }, signal);
    if (opened.state !== 'opened') return isEnd(opened) ? opened : null;
    onOpened(opened);
    setRunning(beginning(opened, clock.now()));
    return runChallenge({
      opened,
      takePicture: createPictureTaker(camera, opened.frames, wish.lowBandwidth),
      send: (packet) => api.sendFrames(opened.id, packet, signal),
      onAnswer: (answer) => {
        if (answer.state === 'next') navigator.vibrate?.(BUZZ_MS);
        setRunning((now) => now && after(now, answer, clock.now()));
      },
      digest,
      clock,
      signal,
    });
  };

  const begin = () => {
    if (!video.current || leaving.current) return;
    leaving.current = new AbortController();
    const { signal } = leaving.current;
    setOpening(true);
    perform(video.current, signal).then(
      (end) => {
        if (signal.aborted) return;
        if (end) onEnd(end);
        else onBroken();
      },
      () => {
        if (!signal.aborted) onBroken();
      },
    );
  };
  return { running, opening, begin };
}
