import type { FromGuide, ToGuide } from './guide-messages.ts';
import type { Look } from './look.ts';

/** A second pair of eyes for the person, never for the server: what it says is shown and forgotten. */
export interface FaceGuide {
  /** Begins to load, once; the page does not wait for it. */
  readonly prepare: () => void;
  /** Looks at what plays now; null as long as nothing was loaded, and for ever where it cannot be or is too slow. */
  readonly look: (video: HTMLVideoElement) => Promise<Look | null>;
  /** False once it is clear that there will be no looks. */
  readonly mayLook: () => boolean;
}

export interface FaceGuideParts {
  readonly loadWeights: () => Promise<ArrayBuffer>;
  readonly createWorker: () => Worker;
  /** Reads a picture of at most this many pixels per side; null while there is none. */
  readonly readPicture: (video: HTMLVideoElement, side: number) => Extract<ToGuide, { kind: 'picture' }> | null;
  /** Whether the line is to be spared. */
  readonly sparesLine: () => boolean;
}

/** Faces of people who hold their phone are found as well as at 256 px, at a quarter of the work. */
const SIDE = 128;
/** A phone that takes longer for each look needs its strength for the frames. */
const SLOWEST_LOOK_MS = 150;
/** The first looks are slow everywhere: until the browser has compiled what runs often, only the quickest counts. */
const LOOKS_TO_JUDGE = 8;

export function createFaceGuide({ loadWeights, createWorker, readPicture, sparesLine }: FaceGuideParts): FaceGuide {
  let worker: Worker | null = null;
  let state: 'idle' | 'loading' | 'ready' | 'off' = 'idle';
  let looks = 0;
  let quickest = Number.POSITIVE_INFINITY;

  const giveUp = (): void => {
    state = 'off';
    worker?.terminate();
  };
  const load = async (): Promise<void> => {
    const file = await loadWeights();
    worker = createWorker();
    worker.addEventListener('error', giveUp);
    worker.postMessage({ kind: 'weights', file } satisfies ToGuide, [file]);
    state = 'ready';
  };
  const judgeSpeed = ({ ms }: FromGuide): void => {
    looks += 1;
    quickest = Math.min(quickest, ms);
    if (looks === LOOKS_TO_JUDGE && quickest > SLOWEST_LOOK_MS) giveUp();
  };

  return {
    mayLook: () => state !== 'off',
    prepare: () => {
      if (state !== 'idle') return;
      if (sparesLine()) {
        state = 'off';
        return;
      }
      state = 'loading';
      load().catch(giveUp);
    },
    look: async (video) => {
      const picture = state === 'ready' && worker ? readPicture(video, SIDE) : null;
      if (!picture || !worker) return null;
      const answer = await ask(worker, picture);
      if (answer) judgeSpeed(answer);
      return answer?.look ?? null;
    },
  };
}

function ask(worker: Worker, picture: Extract<ToGuide, { kind: 'picture' }>): Promise<FromGuide | null> {
  return new Promise((resolve) => {
    const done = new AbortController();
    const answer = (given: FromGuide | null): void => {
      done.abort();
      resolve(given);
    };
    worker.addEventListener('message', ({ data }: MessageEvent<FromGuide>) => answer(data), { signal: done.signal });
    worker.addEventListener('error', () => answer(null), { signal: done.signal });
    worker.postMessage(picture, [picture.data.buffer]);
  });
}
